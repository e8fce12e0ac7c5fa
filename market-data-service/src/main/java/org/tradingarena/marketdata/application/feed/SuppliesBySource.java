package org.tradingarena.marketdata.application.feed;

import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.MarketSource;

/**
 * Sends each competition to those who have its market.
 *
 * @param recorded replays and synthetic markets
 * @param live venues as they happen
 */
public record SuppliesBySource(FrameSupplies recorded, FrameSupplies live) implements FrameSupplies {

    @Override
    public SupplyAnswer open(CompetitionChanged competition, SessionLine line) throws InterruptedException {
        FrameSupplies supplies = competition.spec().market().source() == MarketSource.LIVE ? live : recorded;
        return supplies.open(competition, line);
    }
}

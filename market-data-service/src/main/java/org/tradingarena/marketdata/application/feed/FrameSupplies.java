package org.tradingarena.marketdata.application.feed;

import org.tradingarena.schema.event.competition.CompetitionChanged;

/** Opens the market of a competition: a replay, a synthetic walk or a live venue. */
@FunctionalInterface
public interface FrameSupplies {

    /**
     * Opens the market at the frame that the books wait for, or a later one if those before are told already.
     *
     * @param line to the session, which lasts as long as the supply
     */
    SupplyAnswer open(CompetitionChanged competition, SessionLine line) throws InterruptedException;
}

package org.tradingarena.dashboard.view;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;

/** The banners that follow from the rules of a competition. */
final class Notices {

    private Notices() {}

    static List<Banner> of(CompetitionSpec spec, List<LeftOutSeat> leftOut) {
        List<Banner> banners = new ArrayList<>();
        banners.add(market(spec.market()));
        if (spec.market().source() == MarketSource.LIVE && spec.market().venue() == VenueKind.PERPETUAL) {
            banners.add(new Banner(
                    "assumed", "Leverage and maintenance margins are assumed; the venue tells them to accounts"));
        }
        if (spec.market().funding() != null) {
            banners.add(new Banner("assumed", TradeLines.assumed(spec.market().funding())));
        }
        List<String> simulated = spec.seats().stream()
                .filter(seat -> seat.decider().simulated())
                .map(SeatSpec::name)
                .toList();
        if (!simulated.isEmpty()) {
            banners.add(new Banner(
                    "simulated",
                    "Simulated model: " + String.join(", ", simulated) + ". No language model answers there."));
        }
        for (LeftOutSeat seat : leftOut) {
            banners.add(new Banner("leftout", "Left out: " + seat.name() + ". " + seat.reason()));
        }
        return List.copyOf(banners);
    }

    private static Banner market(MarketSpec market) {
        return switch (market.source()) {
            case REPLAY ->
                new Banner(
                        market.simulated() ? "synthetic" : "replay",
                        (market.simulated() ? "Replay of invented prices: " : "Replay of ") + market.label());
            case SYNTHETIC -> new Banner("synthetic", "These prices never happened: " + market.label());
            case LIVE ->
                market.simulated()
                        ? new Banner("synthetic", "Simulated venue, no real prices: " + market.label())
                        : new Banner("live", "Live market: " + market.label());
        };
    }
}

package org.tradingarena.engine.dataset;

import static org.tradingarena.engine.dataset.FeedRefusal.LABEL_CONTRADICTED;
import static org.tradingarena.engine.dataset.FeedRefusal.RANGE_EXCEEDED;
import static org.tradingarena.engine.dataset.FeedRefusal.STEP_UNSUPPORTED;
import static org.tradingarena.engine.dataset.FeedRefusal.SYMBOL_UNKNOWN;

import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.DatasetDescription;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.types.Symbol;

/** Holds a specification against what a source can deliver, so that a session fails before its first frame or never. */
final class MarketCheck {

    private MarketCheck() {}

    static MarketAnswer check(CompetitionSpec spec, FrameGrid grid, CandleSource source) {
        MarketSpec market = spec.market();
        DatasetDescription data = source.description();
        List<Symbol> unknown =
                market.symbols().stream().filter(symbol -> !data.has(symbol)).toList();
        if (!unknown.isEmpty()) {
            return new MarketAnswer.Refused(
                    SYMBOL_UNKNOWN,
                    "market.instruments: data set " + data.name() + " has " + data.symbols() + ", not " + unknown
                            + "; ask for a synthetic market (--synthetic), or import a data set (./arena data import) and name it with"
                            + " --data, or a live one (--live)");
        }
        if (market.simulated() != data.simulated()) {
            return new MarketAnswer.Refused(
                    LABEL_CONTRADICTED, "market.simulated: data set " + data.name() + " demands " + data.simulated());
        }
        if (!market.step().equals(data.step())) {
            return new MarketAnswer.Refused(
                    STEP_UNSUPPORTED, "market.step: data set " + data.name() + " has " + data.step() + " only");
        }
        Instant end = grid.closeTime(grid.lastFrame());
        if (market.anchor().isBefore(data.from())
                || market.start().isBefore(market.anchor())
                || end.isAfter(data.to())) {
            return new MarketAnswer.Refused(
                    RANGE_EXCEEDED,
                    "market.anchor, market.start, rounds: from " + market.anchor() + " to " + end
                            + " is not within data set " + data.name() + ", from " + data.from() + " to " + data.to());
        }
        return new MarketAnswer.Found(source);
    }
}

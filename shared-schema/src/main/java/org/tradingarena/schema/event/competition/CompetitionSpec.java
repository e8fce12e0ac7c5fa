package org.tradingarena.schema.event.competition;

import java.time.Duration;
import java.util.List;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Timeframe;

/**
 * The frozen rules of a competition: everything that can change a result, and nothing else. The SHA-256 of its canonical
 * bytes begins the hash chain of the rounds.
 *
 * @param template name of the template it was made from
 * @param decisionInterval market time between two boundaries; a multiple of the step
 * @param rounds number of rounds to play
 * @param lockstep whether the market waits for the decisions; true in replays
 * @param decisionWindow longest market time a live round waits for its decisions; ignored in lockstep
 * @param seriesLength number of points per series in a snapshot
 * @param timeframes of the snapshot, shortest first, multiples of the step
 * @param indicators of every timeframe of the snapshot, in its order
 * @param initialCash what every seat starts with, in quote currency
 * @param seed of everything that is random in the competition
 */
public record CompetitionSpec(
        String template,
        MarketSpec market,
        Duration decisionInterval,
        int rounds,
        boolean lockstep,
        Duration decisionWindow,
        int seriesLength,
        List<Timeframe> timeframes,
        List<IndicatorSpec> indicators,
        CostModel costs,
        RiskLimits risk,
        Money initialCash,
        List<SeatSpec> seats,
        long seed) {

    public CompetitionSpec {
        timeframes = List.copyOf(timeframes);
        indicators = List.copyOf(indicators);
        seats = List.copyOf(seats);
    }

    /** The rules of a competition whose snapshots carry the {@linkplain IndicatorSpec#STANDARD standard} indicators. */
    public CompetitionSpec(
            String template,
            MarketSpec market,
            Duration decisionInterval,
            int rounds,
            boolean lockstep,
            Duration decisionWindow,
            int seriesLength,
            List<Timeframe> timeframes,
            CostModel costs,
            RiskLimits risk,
            Money initialCash,
            List<SeatSpec> seats,
            long seed) {
        this(
                template,
                market,
                decisionInterval,
                rounds,
                lockstep,
                decisionWindow,
                seriesLength,
                timeframes,
                IndicatorSpec.STANDARD,
                costs,
                risk,
                initialCash,
                seats,
                seed);
    }
}

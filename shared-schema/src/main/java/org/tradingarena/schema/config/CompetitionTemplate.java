package org.tradingarena.schema.config;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * The defaults from which competitions are made.
 *
 * @param dataset name of the data set
 * @param decisionInterval market time between two decisions; a multiple of the step
 * @param rounds default number of rounds
 * @param warmUp market time before the start that only the indicators see
 * @param lockstep whether the market waits for the decisions
 * @param decisionWindow longest market time a round without lockstep waits for its decisions
 * @param pacing default speed
 * @param timeframes of the snapshot, shortest first
 * @param indicators of every timeframe of the snapshot
 * @param models what every model is asked alike
 * @param seats every seat of the file; those whose provider has no key are left out when a competition is created
 */
public record CompetitionTemplate(
        String name,
        String dataset,
        List<Symbol> symbols,
        Money initialCash,
        Duration decisionInterval,
        int rounds,
        Duration warmUp,
        boolean lockstep,
        Duration decisionWindow,
        Pacing pacing,
        int seriesLength,
        List<Timeframe> timeframes,
        List<IndicatorSpec> indicators,
        CostModel costs,
        RiskLimits risk,
        ModelParameters models,
        List<SeatSpec> seats) {

    /** The largest number of rounds of any competition. */
    public static final int MOST_ROUNDS = 1_000_000;

    public CompetitionTemplate {
        symbols = List.copyOf(symbols);
        timeframes = List.copyOf(timeframes);
        indicators = List.copyOf(indicators);
        seats = List.copyOf(seats);
    }

    /** The same template with another interval and other candles and seats. */
    CompetitionTemplate with(Duration interval, List<Timeframe> shown, List<SeatSpec> seated) {
        return new CompetitionTemplate(
                name,
                dataset,
                symbols,
                initialCash,
                interval,
                rounds,
                warmUp,
                lockstep,
                decisionWindow,
                pacing,
                seriesLength,
                shown,
                indicators,
                costs,
                risk,
                models,
                seated);
    }

    /** The symbols that a data set has of this template's; all that it lists in one quote currency when it has none. */
    public List<Symbol> symbolsOn(DatasetProfile market) {
        List<Symbol> shared = symbols.stream()
                .filter(symbol -> market.instrument(symbol).isPresent())
                .toList();
        return shared.isEmpty()
                ? market.symbols().stream()
                        .filter(symbol -> symbol.quote()
                                .equals(market.symbols().getFirst().quote()))
                        .toList()
                : shared;
    }

    /** The most rounds that fit between the end of the warm-up and the end of a data set; 0 when none does. */
    public int longest(DatasetProfile market) {
        if (market.kind().live()) {
            return MOST_ROUNDS;
        }
        Duration playable = Duration.between(startOn(market), market.to());
        long boundaries = playable.isNegative() ? 0 : playable.dividedBy(decisionInterval);
        return (int) Math.clamp(boundaries - 1, 0, Integer.MAX_VALUE);
    }

    /** Open time of frame 0 on a data set. */
    public Instant startOn(DatasetProfile market) {
        return market.from().plus(warmUp);
    }

    /**
     * The frozen rules of a competition made from this template. Throws {@link IllegalArgumentException} when a symbol is
     * not in the data set; the caller checks the rounds against {@link #longest}.
     */
    public CompetitionSpec spec(
            DatasetProfile dataset, List<Symbol> traded, int roundsToPlay, List<SeatSpec> seated, long seed) {
        return spec(dataset.market(traded, warmUp), roundsToPlay, seated, seed);
    }

    /** The same on a market that is given in full, as a live one. */
    public CompetitionSpec spec(MarketSpec market, int roundsToPlay, List<SeatSpec> seated, long seed) {
        return new CompetitionSpec(
                name,
                market,
                decisionInterval,
                roundsToPlay,
                lockstep,
                decisionWindow,
                seriesLength,
                timeframes,
                indicators,
                costs,
                risk,
                initialCash,
                seated,
                seed);
    }
}

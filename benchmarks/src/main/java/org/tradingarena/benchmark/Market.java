package org.tradingarena.benchmark;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradingarena.engine.dataset.synthetic.SyntheticMarket;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** The competitions that are measured: one symbol, one-minute bars of a seeded walk, fee and slippage 0.1 %. */
final class Market {
    static final CompetitionId ID = new CompetitionId("benchmark");
    static final Symbol SYMBOL = new Symbol("BTC/USD");

    private static final long SEED = 7;
    private static final Instant ANCHOR = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final BigDecimal RATE = new BigDecimal("0.001");

    private Market() {}

    /** Steps that only the indicators see: enough for the slowest average on the longest candle used here. */
    static final int WARM_UP = 60 * 60;

    /**
     * A competition.
     *
     * @param barsPerRound also the length of the candles whose averages the EMA cross reads: 1, 3 or 60 minutes
     */
    static CompetitionSpec spec(String rule, int seats, int barsPerRound, int rounds) {
        Timeframe timeframe =
                switch (barsPerRound) {
                    case 1 -> Timeframe.M1;
                    case 3 -> Timeframe.M3;
                    case 60 -> Timeframe.H1;
                    default -> throw new IllegalArgumentException("no candle of " + barsPerRound + " minutes");
                };
        Map<String, String> parameters =
                rule.equals("ema-cross") ? Map.of("timeframe", timeframe.wireName()) : Map.of();
        DeciderSpec decider = DeciderSpec.rule(rule, parameters);
        List<SeatSpec> seated = new ArrayList<>(seats);
        for (int i = 1; i <= seats; i++) {
            String id = String.format("seat-%05d", i);
            seated.add(new SeatSpec(new SeatId(id), id, decider, Duration.ofSeconds(10)));
        }
        return spec(List.of(SYMBOL), List.of(timeframe), seated, barsPerRound, rounds);
    }

    /** A market of six symbols on every timeframe, whose snapshot is measured; nobody trades in it. */
    static CompetitionSpec six() {
        List<Symbol> symbols = Stream.of("BTC", "ETH", "SOL", "BNB", "DOGE", "XRP")
                .map(base -> new Symbol(base + "/USD"))
                .toList();
        return spec(symbols, List.of(Timeframe.values()), List.of(), 3, 1);
    }

    private static CompetitionSpec spec(
            List<Symbol> symbols, List<Timeframe> timeframes, List<SeatSpec> seated, int barsPerRound, int rounds) {
        Instant start = ANCHOR.plus(STEP.multipliedBy(WARM_UP));
        MarketSpec market = new MarketSpec(
                MarketSource.SYNTHETIC,
                "benchmark",
                "Synthetic market",
                true,
                VenueKind.SPOT,
                null,
                symbols.stream()
                        .map(symbol -> Instrument.spot(
                                symbol, new BigDecimal("0.01"), new BigDecimal("0.000001"), Money.of("5")))
                        .toList(),
                STEP,
                ANCHOR,
                start,
                null);
        return new CompetitionSpec(
                "benchmark",
                market,
                STEP.multipliedBy(barsPerRound),
                rounds,
                true,
                Duration.ofMinutes(1),
                20,
                timeframes,
                CostModel.spot(RATE, RATE, BigDecimal.ZERO, Duration.ZERO, 10),
                RiskLimits.simple(BigDecimal.ZERO, BigDecimal.ONE),
                Money.of("100000"),
                seated,
                SEED);
    }

    /** The walk behind every competition. */
    static CandleSource source() {
        return new SyntheticMarket("benchmark", SEED, ANCHOR, Instant.parse("2035-01-01T00:00:00Z"));
    }

    /** The steps from the anchor to the end of a competition. */
    static List<MarketStep> steps(CompetitionSpec spec) {
        long frames = (spec.rounds() + 1) * spec.decisionInterval().dividedBy(STEP);
        return source().steps(spec.market().instruments(), spec.market().anchor())
                .limit(WARM_UP + frames)
                .toList();
    }

    /** The frames of a competition, snapshots included. */
    static List<MarketFrame> frames(CompetitionSpec spec) {
        FrameBuilder builder = FrameBuilder.unsealed(ID, spec, 0);
        List<MarketFrame> frames = new ArrayList<>();
        steps(spec).forEach(step -> builder.add(step).ifPresent(frames::add));
        return frames;
    }
}

package org.tradingarena.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VolumeShare;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.decision.Spent;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.PerpetualView;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Six perpetuals decided every three minutes, as in the nof1 template, with made-up round numbers. */
public final class SamplePerpetuals {

    public static final Instant START = Instant.parse("2025-01-02T00:00:00Z");
    public static final int ROUND = 2754;
    public static final Instant SEALED = START.plus(Duration.ofMinutes(3).multipliedBy(ROUND));
    private static final int CANDLES = 20;
    private static final SnapshotRef NOWHERE = new SnapshotRef(0, 0, 59, "0".repeat(64));

    private SamplePerpetuals() {}

    /** The six coins of NOF1, in its order. */
    public static Snapshot sixCoins() {
        return new Snapshot(
                SEALED,
                List.of(
                        coin("BTC", "114000"),
                        coin("ETH", "4100"),
                        coin("SOL", "200"),
                        coin("BNB", "1130"),
                        coin("XRP", "2.6"),
                        coin("DOGE", "0.2")));
    }

    /** One coin of which only the last price is known: no candle has closed, no market has told anything. */
    public static Snapshot cold() {
        return new Snapshot(
                SEALED,
                List.of(new SymbolSnapshot(
                        new Symbol("BTC/USD"),
                        Price.of("114000"),
                        new PerpetualView(null, null, null),
                        Stream.of(Timeframe.M3, Timeframe.H4)
                                .map(timeframe -> new TimeframeSnapshot(
                                        timeframe,
                                        List.of(),
                                        List.of(series("ema20", null, null), series("macd", null, null))))
                                .toList())));
    }

    /** The question about these coins. */
    public static DecisionRequested question(SeatSpec seat, AccountView account) {
        return question(seat, account, limits());
    }

    /** The question under other limits. */
    public static DecisionRequested question(SeatSpec seat, AccountView account, RiskLimits risk) {
        CostModel costs = new CostModel(
                new BigDecimal("0.0005"),
                new BigDecimal("0.0002"),
                new BigDecimal("0.0002"),
                new VolumeShare(new BigDecimal("0.1"), new BigDecimal("0.025")),
                new BigDecimal("0.5"),
                new BigDecimal("0.0125"),
                Duration.ZERO,
                10);
        return new DecisionRequested(
                SampleQuestion.COMPETITION, ROUND, seat, 7, SEALED, START, 2750, account, risk, costs, NOWHERE);
    }

    /** Every rule binds, and what is too large is made smaller. */
    public static RiskLimits limits() {
        return new RiskLimits(
                RiskMode.CLAMP,
                new BigDecimal("0.2"),
                BigDecimal.ONE,
                Leverage.of("20"),
                3,
                new BigDecimal("10"),
                new BigDecimal("0.05"),
                Duration.ofMinutes(9),
                new BigDecimal("0.1"),
                new BigDecimal("0.4"));
    }

    /** A long with all exits and a short with none, a little ahead. */
    public static AccountView invested() {
        return account(longEther("close(4h) < 3900"), shortDoge());
    }

    /** An account with these positions. */
    public static AccountView account(PositionView... positions) {
        return new AccountView(
                Money.of("7654.32"),
                Money.of("10123.45"),
                Money.of("10000"),
                new BigDecimal("0.012345"),
                new BigDecimal("0.4711"),
                List.of(positions),
                Spent.NOTHING,
                null);
    }

    /** Half an ether long, with these words as its invalidation. */
    public static PositionView longEther(@Nullable String invalidation) {
        return longEther(invalidation, "r2700/a-model/ETH/USD");
    }

    /** The same, entered by an order of this id. */
    public static PositionView longEther(@Nullable String invalidation, String entryOrder) {
        return new PositionView(
                new Symbol("ETH/USD"),
                PositionSide.LONG,
                Quantity.of("0.5"),
                Price.of("4000"),
                Price.of("4119"),
                Money.of("59.5"),
                Leverage.of("10"),
                Money.of("200"),
                Price.of("3616.5"),
                Price.of("3850"),
                Price.of("4400"),
                invalidation,
                new BigDecimal("0.65"),
                new BigDecimal("75"),
                entryOrder,
                false);
    }

    private static PositionView shortDoge() {
        return new PositionView(
                new Symbol("DOGE/USD"),
                PositionSide.SHORT,
                Quantity.of("10000"),
                Price.of("0.21"),
                Price.of("0.219"),
                Money.of("-90"),
                Leverage.of("5"),
                Money.of("420"),
                null,
                null,
                null,
                null,
                new BigDecimal("0.5"),
                null,
                "r2710/a-model/DOGE/USD",
                true);
    }

    private static SymbolSnapshot coin(String base, String price) {
        BigDecimal step = new BigDecimal(price).movePointLeft(3);
        return new SymbolSnapshot(
                new Symbol(base + "/USD"),
                price(price, step, CANDLES - 1),
                new PerpetualView(new BigDecimal("0.0000125"), new BigDecimal("30011.79"), new BigDecimal("30022.321")),
                Stream.of(Timeframe.M1, Timeframe.M3, Timeframe.H4)
                        .map(timeframe -> timeframe(timeframe, price, step))
                        .toList());
    }

    private static TimeframeSnapshot timeframe(Timeframe timeframe, String price, BigDecimal step) {
        double first = Double.parseDouble(price);
        return new TimeframeSnapshot(
                timeframe,
                candles(timeframe, price, step),
                List.of(
                        series("ema20", first * 0.99, first * 0.0001),
                        series("ema50", first * 0.98, first * 0.0001),
                        series("rsi7", 55.0, 0.75),
                        series("rsi14", 50.0, 0.5),
                        series("macd", first * -0.00001, first * 0.0000013),
                        series("atr3", first * 0.002, first * 0.00001),
                        series("atr14", first * 0.0019, first * 0.00001),
                        series("volumeRatio", 1.2, 0.01)));
    }

    private static IndicatorSeries series(String name, @Nullable Double first, @Nullable Double step) {
        List<@Nullable Double> points = new ArrayList<>();
        for (int i = 0; i < CANDLES; i++) {
            points.add(first == null || step == null ? null : Double.valueOf(first + i * step));
        }
        return new IndicatorSeries(name, points.getLast(), points);
    }

    private static List<CandlePoint> candles(Timeframe timeframe, String first, BigDecimal step) {
        Instant newest = timeframe.openTimeOf(SEALED.minus(timeframe.duration()));
        return IntStream.range(0, CANDLES)
                .mapToObj(i -> new CandlePoint(
                        newest.minus(timeframe.duration().multipliedBy(CANDLES - 1L - i)),
                        price(first, step, i),
                        price(first, step, i + 1),
                        price(first, step, i),
                        price(first, step, i),
                        new Quantity(BigDecimal.valueOf(100 + i))))
                .toList();
    }

    private static Price price(String first, BigDecimal step, int steps) {
        return new Price(new BigDecimal(first).add(step.multiply(BigDecimal.valueOf(steps))));
    }
}

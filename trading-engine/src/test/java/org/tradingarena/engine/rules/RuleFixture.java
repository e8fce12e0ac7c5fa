package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.decision.Spent;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Turns and deciders for the tests of the rules. */
final class RuleFixture {
    static final Symbol BTC = new Symbol("BTC/USD");
    static final Symbol ETH = new Symbol("ETH/USD");

    private RuleFixture() {}

    static Rule rule(String name, Map<String, String> parameters) {
        return RuleCatalogue.rule(decider(name, parameters));
    }

    static DeciderSpec decider(@Nullable String name, Map<String, String> parameters) {
        return new DeciderSpec(DeciderKind.RULE, name, parameters, null, null, null, null, null, false);
    }

    /** A symbol with 3-minute indicators; null means cold. */
    static SymbolSnapshot symbol(Symbol symbol, @Nullable Double ema20, @Nullable Double ema50, @Nullable Double rsi) {
        return new SymbolSnapshot(
                symbol,
                Price.of("100"),
                null,
                List.of(new TimeframeSnapshot(
                        Timeframe.M3,
                        List.of(),
                        List.of(series("ema20", ema20), series("ema50", ema50), series("rsi14", rsi)))));
    }

    /** A symbol with two candles and every series of some indicators at 100. */
    static SymbolSnapshot symbol(Symbol symbol, List<IndicatorSpec> indicators) {
        List<IndicatorSeries> series = indicators.stream()
                .flatMap(indicator -> indicator.series().stream())
                .map(name -> new IndicatorSeries(name, 100.0, List.of(100.0, 100.0)))
                .toList();
        return threeMinutes(symbol, "100", series);
    }

    /** A symbol whose 3-minute candle closed at a price, with the channel before that candle and after it. */
    static SymbolSnapshot channel(Symbol symbol, String close, @Nullable Double upper, @Nullable Double lower) {
        double now = Double.parseDouble(close);
        return threeMinutes(
                symbol,
                close,
                List.of(
                        series("donchianUpper20", upper, upper == null ? null : Math.max(upper, now)),
                        series("donchianLower20", lower, lower == null ? null : Math.min(lower, now))));
    }

    /** A symbol with the lines of its 3-minute MACD. */
    static SymbolSnapshot macd(Symbol symbol, @Nullable Double macd, @Nullable Double signal) {
        return threeMinutes(symbol, "100", List.of(series("macd", macd), series("macdSignal", signal)));
    }

    private static SymbolSnapshot threeMinutes(Symbol symbol, String close, List<IndicatorSeries> series) {
        Price price = Price.of(close);
        CandlePoint candle = new CandlePoint(Instant.EPOCH, price, price, price, price, Quantity.of("1"));
        return new SymbolSnapshot(
                symbol, price, null, List.of(new TimeframeSnapshot(Timeframe.M3, List.of(candle), series)));
    }

    private static IndicatorSeries series(String name, @Nullable Double before, @Nullable Double latest) {
        List<@Nullable Double> points = new ArrayList<>();
        points.add(before);
        points.add(latest);
        return new IndicatorSeries(name, latest, points);
    }

    private static IndicatorSeries series(String name, @Nullable Double latest) {
        List<@Nullable Double> points = new ArrayList<>();
        points.add(latest);
        return new IndicatorSeries(name, latest, points);
    }

    static RuleTurn turn(List<Symbol> held, SymbolSnapshot... symbols) {
        return turn(7, "seat", 1, "1", held, symbols);
    }

    static RuleTurn turn(
            long seed, String seat, int round, String maxFraction, List<Symbol> held, SymbolSnapshot... symbols) {
        Money cash = Money.of("1000");
        List<PositionView> positions = held.stream()
                .map(symbol -> new PositionView(
                        symbol,
                        PositionSide.LONG,
                        Quantity.of("1"),
                        Price.of("90"),
                        Price.of("100"),
                        Money.of("10"),
                        Leverage.NONE,
                        Money.of("90"),
                        null,
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        null,
                        "r1/" + seat + "/" + symbol,
                        false))
                .toList();
        return new RuleTurn(
                new Snapshot(Instant.EPOCH, Arrays.asList(symbols)),
                new AccountView(cash, cash, cash, BigDecimal.ZERO, null, positions, Spent.NOTHING, null),
                RiskLimits.simple(BigDecimal.ZERO, new BigDecimal(maxFraction)),
                seed,
                new SeatId(seat),
                round);
    }
}

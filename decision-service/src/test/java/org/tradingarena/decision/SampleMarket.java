package org.tradingarena.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** A small market with round numbers: the price of each candle is one above the last. */
public final class SampleMarket {

    public static final Instant START = Instant.parse("2013-11-25T00:00:00Z");
    public static final Instant SEALED = Instant.parse("2013-11-25T01:00:00Z");
    public static final Symbol BITCOIN = new Symbol("BTC/USD");
    public static final Symbol TINY = new Symbol("DOGE/USD");
    private static final int CANDLES = 12;

    private SampleMarket() {}

    /** One symbol on two timeframes. */
    public static Snapshot bitcoin() {
        return new Snapshot(SEALED, List.of(symbol(BITCOIN, "800", "1")));
    }

    /** Two symbols, one with very small prices. */
    public static Snapshot bitcoinAndTiny() {
        return new Snapshot(SEALED, List.of(symbol(BITCOIN, "800", "1"), symbol(TINY, "0.00012", "0.0000001")));
    }

    private static SymbolSnapshot symbol(Symbol symbol, String first, String step) {
        return new SymbolSnapshot(
                symbol,
                price(first, step, CANDLES - 1),
                null,
                List.of(timeframe(Timeframe.M1, first, step), cold(Timeframe.H1, first, step)));
    }

    private static TimeframeSnapshot timeframe(Timeframe timeframe, String first, String step) {
        double price = Double.parseDouble(first);
        return new TimeframeSnapshot(
                timeframe,
                candles(timeframe, first, step),
                List.of(
                        series("ema20", price * 0.99, price * 0.995),
                        series("ema50", price * 0.98, price * 0.985),
                        series("rsi7", 71.123456789, 72.5),
                        series("rsi14", 69.5, 70.25),
                        series("macd", price * 0.001, price * 0.0012345678),
                        series("macdSignal", price * 0.0009, price * 0.001),
                        series("macdHistogram", price * 0.0001, price * 0.0002),
                        series("atr3", price * 0.002, price * 0.0021),
                        series("atr14", price * 0.0019, price * 0.002),
                        series("bollingerUpper", price * 1.05, price * 1.06),
                        series("bollingerMiddle", price, price),
                        series("bollingerLower", price * 0.95, price * 0.94),
                        series("volumeRatio", 1.2, 1.75)));
    }

    private static TimeframeSnapshot cold(Timeframe timeframe, String first, String step) {
        return new TimeframeSnapshot(
                timeframe,
                candles(timeframe, first, step).subList(CANDLES - 2, CANDLES),
                List.of(series("ema20", null, null), series("rsi14", null, null)));
    }

    private static IndicatorSeries series(String name, @Nullable Double before, @Nullable Double latest) {
        List<@Nullable Double> points = new ArrayList<>();
        points.add(null);
        points.add(before);
        points.add(latest);
        return new IndicatorSeries(name, latest, points);
    }

    private static List<CandlePoint> candles(Timeframe timeframe, String first, String step) {
        Duration length = timeframe.duration();
        return Stream.iterate(0, i -> i < CANDLES, i -> i + 1)
                .map(i -> new CandlePoint(
                        SEALED.minus(length.multipliedBy(CANDLES - i)),
                        price(first, step, i),
                        price(first, step, i + 1),
                        price(first, step, i),
                        price(first, step, i),
                        Quantity.of("1.5")))
                .toList();
    }

    private static Price price(String first, String step, int steps) {
        return new Price(new BigDecimal(first).add(new BigDecimal(step).multiply(BigDecimal.valueOf(steps))));
    }
}

package org.tradingarena.decision.prompt;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;

/** Writes a snapshot symbol by symbol and timeframe by timeframe: hints, series, last candles. */
final class MarketText {

    /** Points and candles shown per series; the hints already sum up the rest of the snapshot. */
    private static final int POINTS = 10;

    private static final List<String> SERIES = List.of("ema20", "macd", "rsi7", "rsi14", "atr14");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private MarketText() {}

    static String of(Snapshot snapshot) {
        MarketText market = new MarketText();
        snapshot.symbols().forEach(market::symbol);
        return market.text.toString();
    }

    private void symbol(SymbolSnapshot symbol) {
        line("\n" + symbol.symbol() + ", last close "
                + Digits.of(symbol.lastClose().value()));
        symbol.timeframes().forEach(this::timeframe);
    }

    private void timeframe(TimeframeSnapshot timeframe) {
        if (timeframe.candles().isEmpty()) {
            return;
        }
        Indicators indicators = new Indicators(timeframe);
        double close = timeframe.candles().getLast().close().value().doubleValue();
        line("\n" + timeframe.timeframe() + " candles");
        List<String> hints = Hints.of(close, indicators);
        line("hints: " + (hints.isEmpty() ? "none, too few candles so far" : String.join("; ", hints)));
        SERIES.forEach(name -> series(name, indicators));
        line("candles (oldest -> newest), UTC open time: open high low close volume");
        List<CandlePoint> candles = timeframe.candles();
        candles.subList(Math.max(0, candles.size() - POINTS), candles.size()).forEach(this::candle);
    }

    /** A series without a single value says nothing and is left out. */
    private void series(String name, Indicators indicators) {
        List<@Nullable Double> points = indicators.last(name, POINTS);
        if (points.stream().anyMatch(Objects::nonNull)) {
            line(name + " (oldest -> newest): " + Digits.series(points));
        }
    }

    private void candle(CandlePoint candle) {
        line(String.join(
                " ",
                TIME.format(candle.openTime()) + ":",
                Digits.of(candle.open().value()),
                Digits.of(candle.high().value()),
                Digits.of(candle.low().value()),
                Digits.of(candle.close().value()),
                Digits.of(candle.volume().value())));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

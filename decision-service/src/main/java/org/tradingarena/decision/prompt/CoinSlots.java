package org.tradingarena.decision.prompt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.PerpetualView;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;

/** One coin of a snapshot in the nof1 dialect: the newest values, then the two groups of series. */
final class CoinSlots {

    /** Points shown of every series. */
    private static final int POINTS = 10;

    private static final String NO_SERIES = "- (no candle closed yet)";

    private CoinSlots() {}

    static Slots of(SymbolSnapshot symbol, Horizons horizons) {
        Optional<TimeframeSnapshot> intraday = horizons.intradayOf(symbol);
        Optional<TimeframeSnapshot> longer = horizons.longerOf(symbol);
        Slots slots = new Slots()
                .put("coin", symbol.symbol().base())
                .put("price", Digits.of(symbol.lastClose().value()));
        newest(slots, intraday);
        intraday(slots, intraday);
        longer(slots, longer);
        PerpetualView perpetual = symbol.perpetual();
        return slots.each("perpetual", perpetual == null ? List.of() : List.of(perpetual(perpetual)))
                .when("spot", perpetual == null);
    }

    private static Slots perpetual(PerpetualView perpetual) {
        return new Slots()
                .put("openInterest", Digits.known(perpetual.openInterest()))
                .put("averageOpenInterest", Digits.known(perpetual.averageOpenInterest()))
                .put("fundingRate", Digits.known(perpetual.fundingRate()));
    }

    private static void newest(Slots slots, Optional<TimeframeSnapshot> timeframe) {
        slots.put("ema", latest(timeframe, "ema20"))
                .put("macd", latest(timeframe, "macd"))
                .put("rsi", latest(timeframe, "rsi7"));
    }

    private static void intraday(Slots slots, Optional<TimeframeSnapshot> timeframe) {
        slots.put("closes", closes(timeframe))
                .put("emas", series(timeframe, "ema20"))
                .put("macds", series(timeframe, "macd"))
                .put("fastRsis", series(timeframe, "rsi7"))
                .put("slowRsis", series(timeframe, "rsi14"));
    }

    private static void longer(Slots slots, Optional<TimeframeSnapshot> timeframe) {
        List<BigDecimal> volumes = timeframe.stream()
                .flatMap(each -> each.candles().stream())
                .map(candle -> candle.volume().value())
                .toList();
        slots.put("longEma20", latest(timeframe, "ema20"))
                .put("longEma50", latest(timeframe, "ema50"))
                .put("longAtr3", latest(timeframe, "atr3"))
                .put("longAtr14", latest(timeframe, "atr14"))
                .put("volume", Digits.known(volumes.isEmpty() ? null : volumes.getLast()))
                .put("volumeCandles", volumes.size())
                .put("averageVolume", Digits.known(mean(volumes)))
                .put("longMacds", series(timeframe, "macd"))
                .put("longRsis", series(timeframe, "rsi14"));
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> volumes) {
        return volumes.isEmpty()
                ? null
                : volumes.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(volumes.size()), Digits.TEN);
    }

    private static String latest(Optional<TimeframeSnapshot> timeframe, String name) {
        return Digits.of(
                timeframe.map(each -> new Indicators(each).latest(name)).orElse(null));
    }

    private static String series(Optional<TimeframeSnapshot> timeframe, String name) {
        return timeframe
                .map(each -> new Indicators(each).last(name, POINTS))
                .filter(points -> points.stream().anyMatch(Objects::nonNull))
                .map(points -> "[" + Digits.series(points) + "]")
                .orElse("- (too few candles closed yet)");
    }

    private static String closes(Optional<TimeframeSnapshot> timeframe) {
        List<CandlePoint> candles = timeframe.map(TimeframeSnapshot::candles).orElse(List.of());
        return candles.isEmpty()
                ? NO_SERIES
                : candles.subList(Math.max(0, candles.size() - POINTS), candles.size()).stream()
                        .map(candle -> Digits.of(candle.close().value()))
                        .collect(Collectors.joining(", ", "[", "]"));
    }
}

package org.tradingarena.marketdata.domain.candles;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;

/** The candles that trades make: those that gather still, and the last ones, to which a late trade may come. */
final class SecondsFromTrades {

    private static final int REMEMBERED = 300;

    private final CandleSeries series;
    private final MarkLine marks;
    private final ToldCandles told;
    private final NavigableMap<Instant, FormingSecond> seconds = new TreeMap<>();
    private @Nullable BigDecimal openInterest;

    SecondsFromTrades(CandleSeries series, MarkLine marks, ToldCandles told) {
        this.series = series;
        this.marks = marks;
        this.told = told;
    }

    /** Adds a trade; returns the open time of its candle. */
    Instant add(AggregateTrade trade) {
        Instant openTime = series.openTimeOf(trade.time());
        Bar bar = told.candles().get(openTime);
        seconds.computeIfAbsent(openTime, _ -> bar == null ? new FormingSecond() : FormingSecond.of(bar))
                .add(trade);
        return openTime;
    }

    /** The bar of a candle as far as it is known; null when no price is known yet. */
    @Nullable
    Bar bar(Instant openTime, boolean halted) {
        FormingSecond second = seconds.getOrDefault(openTime, new FormingSecond());
        Candle candle = second.closed(openTime, priceBefore(openTime));
        if (candle == null) {
            return null;
        }
        return new Bar(
                series.symbol(),
                candle.open(),
                candle.high(),
                candle.low(),
                candle.close(),
                candle.volume(),
                candle.trades(),
                false,
                halted && candle.empty(),
                marks.at(series.after(openTime)),
                marks.dueAt(openTime),
                openInterest);
    }

    /** The last price before the candle; null when none is known. */
    private @Nullable Price priceBefore(Instant openTime) {
        var formed = seconds.lowerEntry(openTime);
        var candle = told.candles().lowerEntry(openTime);
        if (formed != null && (candle == null || formed.getKey().isAfter(candle.getKey()))) {
            return formed.getValue().close();
        }
        return candle == null ? null : candle.getValue().close();
    }

    void openInterest(BigDecimal interest) {
        openInterest = interest;
    }

    /** Forgets what lies too far before the candle that comes next. */
    void forgetBefore(Instant next) {
        Instant oldest = next.minus(series.step().multipliedBy(REMEMBERED));
        while (seconds.size() > 1 && seconds.firstKey().isBefore(oldest)) {
            seconds.pollFirstEntry();
        }
    }
}

package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.time.Instant;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** A candle that is still open; volume is summed exactly and normalised once, at the close. */
final class FormingCandle {

    private final Instant openTime;
    private final Price open;
    private Price high;
    private Price low;
    private Price close;
    private BigDecimal volume;
    private long trades;

    FormingCandle(Instant openTime, Trade first) {
        this(openTime, Candle.empty(openTime, first.price()));
        add(first);
    }

    FormingCandle(Instant openTime, Candle first) {
        this.openTime = openTime;
        this.open = first.open();
        this.high = first.high();
        this.low = first.low();
        this.close = first.close();
        this.volume = first.volume().value();
        this.trades = first.trades();
    }

    void add(Trade trade) {
        fold(trade.price(), trade.price(), trade.price());
        volume = volume.add(trade.quantity().value());
        trades++;
    }

    void add(Candle next) {
        fold(next.high(), next.low(), next.close());
        volume = volume.add(next.volume().value());
        trades += next.trades();
    }

    Instant openTime() {
        return openTime;
    }

    Candle closed() {
        return new Candle(openTime, open, high, low, close, new Quantity(volume), trades);
    }

    private void fold(Price nextHigh, Price nextLow, Price nextClose) {
        high = high.compareTo(nextHigh) >= 0 ? high : nextHigh;
        low = low.compareTo(nextLow) <= 0 ? low : nextLow;
        close = nextClose;
    }
}

package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.time.Instant;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * A candle that is still open; volume is summed exactly and normalised once, at the close.
 *
 * <p>An empty part lends its price only to a candle that is empty as a whole: a venue opens an hour at its first trade,
 * not at the close of the hour before.
 */
final class FormingCandle {

    private final Instant openTime;
    private Price open;
    private Price high;
    private Price low;
    private Price close;
    private BigDecimal volume;
    private long trades;

    FormingCandle(Instant openTime, Price lastClose) {
        this.openTime = openTime;
        this.open = lastClose;
        this.high = lastClose;
        this.low = lastClose;
        this.close = lastClose;
        this.volume = BigDecimal.ZERO;
    }

    void add(Trade trade) {
        fold(trade.price(), trade.price(), trade.price(), trade.price());
        volume = volume.add(trade.quantity().value());
        trades++;
    }

    void add(Candle part) {
        if (part.empty()) {
            return;
        }
        fold(part.open(), part.high(), part.low(), part.close());
        volume = volume.add(part.volume().value());
        trades += part.trades();
    }

    Instant openTime() {
        return openTime;
    }

    Candle closed() {
        return new Candle(openTime, open, high, low, close, new Quantity(volume), trades);
    }

    private void fold(Price partOpen, Price partHigh, Price partLow, Price partClose) {
        boolean first = trades == 0 && volume.signum() == 0;
        open = first ? partOpen : open;
        high = first || high.compareTo(partHigh) < 0 ? partHigh : high;
        low = first || low.compareTo(partLow) > 0 ? partLow : low;
        close = partClose;
    }
}

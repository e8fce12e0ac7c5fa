package org.tradingarena.marketdata.domain.candles;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** A candle that gathers its trades in the order of their ids. */
final class FormingSecond {

    private @Nullable Price open;
    private @Nullable Price high;
    private @Nullable Price low;
    private @Nullable Price close;
    private BigDecimal volume = BigDecimal.ZERO;
    private long trades;

    /** Goes on with a candle that was told; its trades are in it already. */
    static FormingSecond of(Bar bar) {
        FormingSecond second = new FormingSecond();
        if (bar.trades() > 0 || !bar.volume().isZero()) {
            second.open = bar.open();
            second.high = bar.high();
            second.low = bar.low();
            second.volume = bar.volume().value();
            second.trades = bar.trades();
        }
        second.close = bar.close();
        return second;
    }

    /** The last price in it; null when there was none. */
    @Nullable
    Price close() {
        return close;
    }

    void add(AggregateTrade trade) {
        Price price = trade.price();
        open = open == null ? price : open;
        high = high == null || price.compareTo(high) > 0 ? price : high;
        low = low == null || price.compareTo(low) < 0 ? price : low;
        close = price;
        volume = volume.add(trade.quantity().value());
        trades += trade.trades();
    }

    /** The candle, or an empty one at the last price when there was no trade; null when no price is known yet. */
    @Nullable
    Candle closed(Instant openTime, @Nullable Price lastPrice) {
        if (open != null && high != null && low != null && close != null) {
            return new Candle(openTime, open, high, low, close, new Quantity(volume), trades);
        }
        return lastPrice == null ? null : Candle.empty(openTime, lastPrice);
    }
}

package org.tradingarena.engine.dataset.synthetic;

/**
 * A candle in whole ticks and lots, as the walk makes it.
 *
 * @param trades 0 when nobody traded, and then all four prices are equal and there are no lots
 */
record TickCandle(long open, long high, long low, long close, long lots, long trades) {

    static TickCandle empty(long price) {
        return new TickCandle(price, price, price, price, 0, 0);
    }

    boolean empty() {
        return trades == 0;
    }

    /** This candle and the one after it as one; a part in which nobody traded lends its price only to an empty whole. */
    TickCandle then(TickCandle next) {
        if (next.empty()) {
            return this;
        }
        return empty()
                ? next
                : new TickCandle(
                        open,
                        Math.max(high, next.high),
                        Math.min(low, next.low),
                        next.close,
                        lots + next.lots,
                        trades + next.trades);
    }
}

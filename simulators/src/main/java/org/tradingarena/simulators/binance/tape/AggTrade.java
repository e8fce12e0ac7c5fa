package org.tradingarena.simulators.binance.tape;

/**
 * Trades of one taker at one price and moment.
 *
 * @param id aggregate number, rises by one
 * @param firstId number of its first trade, rises by one per trade
 * @param count trades in it, 1 or more
 * @param time milliseconds since 1970
 * @param price in ticks
 * @param quantity in lots, of all its trades
 * @param buyerIsMaker whether the taker sold
 */
public record AggTrade(long id, long firstId, int count, long time, long price, long quantity, boolean buyerIsMaker) {

    /** The number of its last trade. */
    public long lastId() {
        return firstId + count - 1;
    }

    /** The quantity of one of its trades, in lots; the first takes what cannot be shared evenly. */
    public long quantityOf(int index) {
        long share = quantity / count;
        return index == 0 ? quantity - share * (count - 1) : share;
    }

    AggTrade later(long millis) {
        return new AggTrade(id, firstId, count, time + millis, price, quantity, buyerIsMaker);
    }
}

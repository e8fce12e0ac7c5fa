package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns trades into closed candles the way a venue would: a candle in which nobody traded repeats the last close, with
 * volume 0 and no trades.
 */
public final class TradesToCandles {

    private TradesToCandles() {}

    /**
     * The candles of the half-open range from {@code from} to {@code to}; trades outside of it are ignored.
     *
     * @param trades in the order of the venue, times never falling
     * @param from open time of the first candle; it must contain a trade, since before one there is no price
     * @param to close time of the last candle; a whole number of steps after {@code from}
     * @throws IllegalArgumentException when the trades are out of order or the first candle is empty
     */
    public static List<Candle> between(Iterable<Trade> trades, Instant from, Instant to, Duration step) {
        List<Candle> candles = new ArrayList<>();
        FormingCandle forming = null;
        Instant last = Instant.MIN;
        for (Trade trade : trades) {
            if (trade.time().isBefore(last)) {
                throw new IllegalArgumentException("trade at " + trade.time() + " comes after one at " + last);
            }
            last = trade.time();
            if (trade.time().isBefore(from) || !trade.time().isBefore(to)) {
                continue;
            }
            Instant openTime = openTimeOf(trade.time(), from, step);
            if (forming == null || !forming.openTime().equals(openTime)) {
                closeUntil(openTime, forming, candles, from, step);
                forming = new FormingCandle(openTime, trade.price());
            }
            forming.add(trade);
        }
        closeUntil(to, forming, candles, from, step);
        return List.copyOf(candles);
    }

    private static void closeUntil(
            Instant end, @Nullable FormingCandle forming, List<Candle> candles, Instant from, Duration step) {
        if (forming == null) {
            if (!end.equals(from)) {
                throw new IllegalArgumentException("no trade in the first candle, at " + from);
            }
            return;
        }
        Candle closed = forming.closed();
        candles.add(closed);
        for (Instant open = closed.openTime().plus(step); open.isBefore(end); open = open.plus(step)) {
            candles.add(Candle.empty(open, closed.close()));
        }
    }

    private static Instant openTimeOf(Instant time, Instant from, Duration step) {
        long steps = Duration.between(from, time).dividedBy(step);
        return from.plus(step.multipliedBy(steps));
    }
}

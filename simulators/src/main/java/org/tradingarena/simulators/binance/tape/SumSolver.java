package org.tradingarena.simulators.binance.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives trades sides, sizes and prices with which quote volume and what takers bought come out exactly as a file says.
 *
 * <p>In each side one trade moves to the high, one to the low, and one of a single lot balances: lots between the first two
 * change the sum in steps of the candle's height, the price of the third fills the rest. Trades that touch the four prices
 * stay where they are. It takes three free trades a side; where a candle has fewer, or no such trades exist, its open, high,
 * low, close, volume and count stay exact and only these sums are left to chance.
 */
final class SumSolver {

    private static final int FREE_PER_SIDE = 3;

    private final BaseCandle candle;
    private final BaseCandle.Sums sums;

    SumSolver(BaseCandle candle, BaseCandle.Sums sums) {
        this.candle = candle;
        this.sums = sums;
    }

    void solve(long[] prices, long[] lots, boolean[] sold) {
        List<Integer> free = free(prices);
        boolean oneSided = sums.takerVolume() == 0 || sums.takerVolume() == candle.volume();
        if (free.size() < (oneSided ? 1 : 2) * FREE_PER_SIDE) {
            return;
        }
        boolean[] sides = sides(free, prices.length, oneSided);
        long[] newPrices = prices.clone();
        long[] newLots = lots.clone();
        boolean bought = side(newPrices, newLots, sides, false, free, sums.takerVolume(), sums.takerQuote());
        boolean soldToo = side(
                newPrices,
                newLots,
                sides,
                true,
                free,
                candle.volume() - sums.takerVolume(),
                sums.quote() - sums.takerQuote());
        if (bought && soldToo) {
            System.arraycopy(newPrices, 0, prices, 0, prices.length);
            System.arraycopy(newLots, 0, lots, 0, lots.length);
            System.arraycopy(sides, 0, sold, 0, sold.length);
        }
    }

    /** Trades whose price may change: all but the first, the last, and one at each extreme. */
    private List<Integer> free(long[] prices) {
        List<Integer> free = new ArrayList<>();
        boolean high = prices[0] == candle.high() || prices[prices.length - 1] == candle.high();
        boolean low = prices[0] == candle.low() || prices[prices.length - 1] == candle.low();
        for (int i = 1; i < prices.length - 1; i++) {
            if (!high && prices[i] == candle.high()) {
                high = true;
            } else if (!low && prices[i] == candle.low()) {
                low = true;
            } else {
                free.add(i);
            }
        }
        return free;
    }

    /** Sells and buys in turn among the free; the others go with the larger side. */
    private boolean[] sides(List<Integer> free, int size, boolean oneSided) {
        boolean moreSold = candle.volume() - sums.takerVolume() >= sums.takerVolume();
        boolean[] sides = new boolean[size];
        for (int i = 0; i < size; i++) {
            sides[i] = moreSold;
        }
        for (int i = 0; i < free.size() && !oneSided; i++) {
            boolean smaller = i % 2 == 0 && i / 2 < FREE_PER_SIDE;
            sides[free.get(i)] = smaller != moreSold;
        }
        return sides;
    }

    /** Whether one side comes to its sums. */
    private boolean side(
            long[] prices, long[] lots, boolean[] sides, boolean side, List<Integer> free, long volume, long quote) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] == side) {
                members.add(i);
            }
        }
        if (members.isEmpty()) {
            return volume == 0 && quote == 0;
        }
        List<Integer> movable =
                members.stream().filter(free::contains).limit(FREE_PER_SIDE).toList();
        if (movable.size() < FREE_PER_SIDE || volume < members.size()) {
            return false;
        }
        members.removeAll(movable);
        return balanced(prices, lots, members, movable, volume, quote, volume / 2)
                || balanced(prices, lots, members, movable, volume, quote, members.size());
    }

    /** @param share the lots for the trades that keep their price */
    private boolean balanced(
            long[] prices,
            long[] lots,
            List<Integer> keep,
            List<Integer> movable,
            long volume,
            long quote,
            long share) {
        long height = candle.high() - candle.low();
        long kept = 0;
        long keptQuote = 0;
        for (int index : keep) {
            lots[index] = Math.max(1, share / keep.size());
            kept += lots[index];
            keptQuote += lots[index] * prices[index];
        }
        long rest = volume - kept - 1;
        long excess = quote - keptQuote - candle.low() * (rest + 1);
        long atHigh = height == 0 ? 1 : Math.floorDiv(excess, height);
        long balance = excess - atHigh * height;
        if (rest < 2 || (height == 0 && excess != 0)) {
            return false;
        }
        if (atHigh < 1 || atHigh > rest - 1) {
            return false;
        }
        int top = movable.get(0);
        int bottom = movable.get(1);
        int balancer = movable.get(2);
        prices[top] = candle.high();
        lots[top] = atHigh;
        prices[bottom] = candle.low();
        lots[bottom] = rest - atHigh;
        prices[balancer] = candle.low() + balance;
        lots[balancer] = 1;
        return true;
    }
}

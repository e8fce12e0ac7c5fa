package org.tradingarena.simulators.binance.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes trades that add up to a candle: the first at its open, the last at its close, touching high and low on the way,
 * with exactly its volume and number of trades.
 */
final class CandleSplit {

    /** One trade in so many is a big one. */
    private static final int BIG_ONE_IN = 8;

    private static final int BIG = 10;
    private static final int LARGEST_WEIGHT = 100;

    private final BaseCandle candle;
    private final Chance chance;
    private final int size;

    private CandleSplit(BaseCandle candle, Chance chance) {
        this.candle = candle;
        this.chance = chance;
        this.size = candle.aggregates();
    }

    /** @param step milliseconds of the candle */
    static List<AggTrade> trades(BaseCandle candle, long step, Chance chance) {
        return candle.trades() == 0 ? List.of() : new CandleSplit(candle, chance).made(step);
    }

    private List<AggTrade> made(long step) {
        long[] prices = prices();
        long[] weights = weights();
        long[] lots = shares(candle.volume(), weights);
        long[] counts = shares(candle.trades(), weights);
        boolean[] sold = sides();
        BaseCandle.Sums sums = candle.sums();
        if (sums != null) {
            new SumSolver(candle, sums).solve(prices, lots, sold);
        }
        List<AggTrade> trades = new ArrayList<>(size);
        long number = candle.firstTrade();
        for (int i = 0; i < size; i++) {
            long slot = candle.time() + step * i / size;
            long time = slot + chance.at(3).at(i).between(0, Math.max(0, step / size - 1));
            trades.add(new AggTrade(
                    candle.firstAggregate() + i, number, (int) counts[i], time, prices[i], lots[i], sold[i]));
            number += counts[i];
        }
        return trades;
    }

    /** A path from open to close by way of the extremes, in seeded order, with some noise between them. */
    private long[] prices() {
        boolean highFirst = chance.at(0).between(0, 1) == 0;
        boolean highInside = candle.high() != candle.open() && candle.high() != candle.close();
        boolean lowInside = candle.low() != candle.open() && candle.low() != candle.close();
        boolean turns = size > 2 && candle.open() == candle.close() && candle.high() != candle.low();
        List<Long> inner = new ArrayList<>();
        if (highInside || (turns && candle.high() != candle.open())) {
            inner.add(candle.high());
        }
        if (lowInside || (turns && candle.low() != candle.open())) {
            inner.add(highFirst ? inner.size() : 0, candle.low());
        }
        long[] prices = new long[size];
        prices[0] = candle.open();
        int at = 0;
        for (int i = 0; i < inner.size(); i++) {
            int latest = size - 1 - (inner.size() - i);
            int next = (int) chance.at(1).at(i).between(at + 1, i + 1 < inner.size() ? (at + latest + 1) / 2 : latest);
            walk(prices, at, next, inner.get(i));
            at = next;
        }
        if (size > 1) {
            walk(prices, at, size - 1, candle.close());
        }
        return prices;
    }

    /** Fills (from, to] with a noisy line towards a price. */
    private void walk(long[] prices, int from, int to, long target) {
        long start = prices[from];
        long noise = (candle.high() - candle.low()) / BIG_ONE_IN;
        for (int i = from + 1; i < to; i++) {
            long straight = start + (target - start) * (i - from) / (to - from);
            long noisy = straight + chance.at(2).at(i).between(-noise, noise);
            prices[i] = Math.clamp(noisy, candle.low(), candle.high());
        }
        prices[to] = target;
    }

    private long[] weights() {
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            Chance draw = chance.at(4).at(i);
            long factor = draw.at(0).between(1, BIG_ONE_IN) == 1 ? BIG : 1;
            weights[i] = factor * draw.at(1).between(1, LARGEST_WEIGHT);
        }
        return weights;
    }

    /** Shares a total by weight, at least one each; the rest of the division goes to the one in the middle. */
    private static long[] shares(long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        long free = total - weights.length;
        long[] shares = new long[weights.length];
        long left = free;
        for (int i = 0; i < weights.length; i++) {
            long share = Math.multiplyExact(free, weights[i]) / sum;
            shares[i] = 1 + share;
            left -= share;
        }
        shares[weights.length / 2] += left;
        return shares;
    }

    private boolean[] sides() {
        boolean[] sold = new boolean[size];
        for (int i = 0; i < size; i++) {
            sold[i] = chance.at(5).at(i).between(0, 1) == 0;
        }
        return sold;
    }
}

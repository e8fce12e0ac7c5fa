package org.tradingarena.simulators.binance.tape;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of a seeded walk that can be asked for at any moment at the same small cost, without memory of a run.
 *
 * <p>The price is its usual one times a sum of value noises (Perlin) whose periods double from one minute to half a year and
 * whose heights grow with the root of the period, as those of a random walk do; 40 % of it is common to all symbols. All in
 * whole numbers. Numbers of trades come from a line with jitter, so that they have no hole.
 */
final class SyntheticCandles implements CandleSource {

    private static final long MINUTE = 60_000;
    private static final long START = Instant.parse("2017-08-17T00:00:00Z").toEpochMilli();
    private static final long END = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    private static final int OCTAVES = 19;
    private static final long LOWEST_HEIGHT_PPB = 220_000;
    private static final long BILLION = 1_000_000_000;
    private static final long ROOT_OF_2_PPM = 1_414_214;
    private static final long MILLION = 1_000_000;
    private static final int TRADES_PER_MINUTE = 150;
    private static final int AGGREGATES_PER_MINUTE = 60;
    private static final int TRADES_JITTER = 50;
    private static final int AGGREGATES_JITTER = 30;
    private static final long LEAST_VOLUME = 200;

    private final Map<String, Walk> walks = new LinkedHashMap<>();
    private final Chance common;

    SyntheticCandles(List<String> symbols, long seed) {
        this.common = Chance.of(seed).at("market");
        for (String symbol : symbols) {
            Chance own = Chance.of(seed).at(symbol);
            walks.put(
                    symbol,
                    new Walk(
                            SyntheticPairs.of(symbol, own.at("traits")),
                            own,
                            own.at("minute"),
                            own.at("trade"),
                            own.at("aggregate")));
        }
        if (walks.isEmpty()) {
            throw new IllegalArgumentException("A synthetic market needs at least one symbol");
        }
    }

    @Override
    public List<Pair> pairs() {
        return walks.values().stream().map(walk -> walk.traits.pair()).toList();
    }

    @Override
    public long step() {
        return MINUTE;
    }

    @Override
    public long start() {
        return START;
    }

    @Override
    public long end() {
        return END;
    }

    @Override
    public long opening() {
        return Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    }

    @Override
    public @Nullable BaseCandle candle(String symbol, long time) {
        Walk walk = walks.get(symbol);
        if (walk == null) {
            throw new IllegalArgumentException("The synthetic market has no " + symbol);
        }
        if (time < START || time >= END) {
            return null;
        }
        long minute = time / MINUTE;
        long open = price(walk, minute);
        long close = price(walk, minute + 1);
        Chance draw = walk.minutes.at(minute);
        long reach = Math.max(1, Math.abs(close - open) + open / 10_000);
        long high = Math.max(open, close) + draw.at(0).between(0, reach);
        long low = Math.max(1, Math.min(open, close) - draw.at(1).between(0, reach));
        long burst = draw.at(2).between(1, 20) == 1 ? 5 : 1;
        long volume = Math.max(
                LEAST_VOLUME, walk.traits.usualVolume() * burst * draw.at(3).between(200, 1800) / 1000);
        long trade = number(walk.trades, minute, TRADES_PER_MINUTE, TRADES_JITTER);
        long nextTrade = number(walk.trades, minute + 1, TRADES_PER_MINUTE, TRADES_JITTER);
        long aggregate = number(walk.aggregates, minute, AGGREGATES_PER_MINUTE, AGGREGATES_JITTER);
        long nextAggregate = number(walk.aggregates, minute + 1, AGGREGATES_PER_MINUTE, AGGREGATES_JITTER);
        return new BaseCandle(
                time,
                open,
                high,
                low,
                close,
                volume,
                trade,
                (int) (nextTrade - trade),
                aggregate,
                (int) (nextAggregate - aggregate),
                null);
    }

    /** The number of the first trade, or aggregate, of a minute. */
    private static long number(Chance chance, long minute, int perMinute, int jitter) {
        return (minute - START / MINUTE) * perMinute + chance.at(minute).between(1, jitter);
    }

    private long price(Walk walk, long minute) {
        long ppb = (2 * noise(common, minute) + 3 * noise(walk.noise, minute)) / 5;
        long usual = walk.traits.usualPrice();
        return Math.max(1, usual + usual * ppb / BILLION);
    }

    /** Parts per billion by which the price differs from the usual one, at most half of it. */
    private static long noise(Chance chance, long minute) {
        long sum = 0;
        long height = LOWEST_HEIGHT_PPB;
        for (int octave = 0; octave < OCTAVES; octave++) {
            Chance row = chance.at(octave);
            long place = minute >> octave;
            long within = minute - (place << octave);
            long left = row.at(place).between(-height, height);
            long right = row.at(place + 1).between(-height, height);
            sum += left + (((right - left) * within) >> octave);
            height = height * ROOT_OF_2_PPM / MILLION;
        }
        return sum;
    }

    /** One symbol: its traits, and its chances by what they decide. */
    private record Walk(SyntheticPairs.Traits traits, Chance noise, Chance minutes, Chance trades, Chance aggregates) {}
}

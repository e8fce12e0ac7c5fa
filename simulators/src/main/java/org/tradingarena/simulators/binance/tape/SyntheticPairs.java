package org.tradingarena.simulators.binance.tape;

import java.util.Map;

/** What the synthetic market knows of a pair: grain, usual price and usual volume; all of it is made up. */
final class SyntheticPairs {

    private static final Map<String, Traits> KNOWN = Map.of(
            "BTCUSDT", new Traits(Pair.of("BTCUSDT", 2, 5), 6_500_000, 1_200_000),
            "ETHUSDT", new Traits(Pair.of("ETHUSDT", 2, 4), 320_000, 1_500_000),
            "SOLUSDT", new Traits(Pair.of("SOLUSDT", 2, 3), 15_000, 2_000_000),
            "BNBUSDT", new Traits(Pair.of("BNBUSDT", 2, 3), 60_000, 200_000),
            "XRPUSDT", new Traits(Pair.of("XRPUSDT", 4, 1), 22_000, 1_000_000),
            "DOGEUSDT", new Traits(Pair.of("DOGEUSDT", 5, 0), 18_000, 1_000_000));
    private static final long LEAST_TICKS = 5_000;
    private static final long MOST_TICKS = 50_000;

    private SyntheticPairs() {}

    /** What is known of a pair; what is not known is drawn. */
    static Traits of(String symbol, Chance chance) {
        Traits known = KNOWN.get(symbol);
        return known != null
                ? known
                : new Traits(
                        Pair.of(symbol, (int) chance.at(0).between(1, 5), (int)
                                chance.at(1).between(0, 3)),
                        chance.at(2).between(LEAST_TICKS, MOST_TICKS),
                        chance.at(3).between(50_000, 500_000));
    }

    /**
     * Traits of a pair.
     *
     * @param usualPrice in ticks
     * @param usualVolume lots per minute
     */
    record Traits(Pair pair, long usualPrice, long usualVolume) {}
}

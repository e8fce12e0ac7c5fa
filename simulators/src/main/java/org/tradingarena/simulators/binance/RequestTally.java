package org.tradingarena.simulators.binance;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests under a name. Thread-safe. */
final class RequestTally {

    /** Names told apart; later ones are counted together. */
    private static final int MOST_NAMES = 1_000;

    private static final String OTHERS = "others";

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String name) {
        boolean known = counts.size() < MOST_NAMES || counts.containsKey(name);
        counts.computeIfAbsent(known ? name : OTHERS, none -> new LongAdder()).increment();
    }

    Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        counts.forEach((name, count) -> totals.put(name, count.sum()));
        return totals;
    }
}

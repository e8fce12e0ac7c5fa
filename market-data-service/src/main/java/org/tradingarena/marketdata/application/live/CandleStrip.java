package org.tradingarena.marketdata.application.live;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;

/** The last candles of one kind, and the gaps among them; what is older than the capacity is forgotten. Not thread-safe. */
final class CandleStrip {

    private static final int MOST_GAPS = 64;

    private final int capacity;
    private final TreeMap<Instant, Bar> bars = new TreeMap<>();
    private final TreeMap<Instant, Instant> gaps = new TreeMap<>();

    /** A strip of at most so many candles. */
    CandleStrip(int capacity) {
        this.capacity = capacity;
    }

    /** Takes a candle; the first of an open time stays. */
    void add(Instant openTime, Bar bar) {
        if (bars.size() == capacity && openTime.isBefore(bars.firstKey())) {
            return;
        }
        bars.putIfAbsent(openTime, bar);
        if (bars.size() > capacity) {
            bars.pollFirstEntry();
        }
    }

    /** Notes that the candles of the half-open range will not come, unless they are repaired. */
    void gap(Instant from, Instant to) {
        gaps.put(from, to);
        if (gaps.size() > MOST_GAPS) {
            gaps.pollFirstEntry();
        }
    }

    Sighting at(Instant openTime) {
        Bar bar = bars.get(openTime);
        Instant newest = bars.isEmpty() ? null : bars.lastKey();
        boolean later = newest != null && newest.isAfter(openTime);
        return new Sighting(bar, newest, bar == null && (later || inGap(openTime)));
    }

    private boolean inGap(Instant openTime) {
        Map.@Nullable Entry<Instant, Instant> gap = gaps.floorEntry(openTime);
        return gap != null && openTime.isBefore(gap.getValue());
    }
}

package org.tradingarena.marketdata.domain.candles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The gaps of one series that may still be repaired, by time; the oldest are given up when there are too many. */
public final class OpenGaps {

    private static final int MOST = 200;

    private final List<Gap> gaps = new ArrayList<>();

    /** Notes a range as missing. */
    public void add(Gap gap) {
        gaps.add(gap);
        gaps.sort(Comparator.comparing(Gap::from));
        if (gaps.size() > MOST) {
            gaps.removeFirst();
        }
    }

    /** Notes that a range needs no repair any more: it was repaired, or the venue does not have it. */
    public void settle(Instant from, Instant to) {
        List<Gap> rest =
                gaps.stream().flatMap(gap -> gap.without(from, to).stream()).toList();
        gaps.clear();
        gaps.addAll(rest);
    }

    /** Forgets what lies before the moment. */
    public void forgetBefore(Instant moment) {
        settle(Instant.MIN, moment);
    }

    /** Whether the candle that opens at the moment is missing and may still be repaired. */
    public boolean contains(Instant openTime) {
        return gaps.stream().anyMatch(gap -> gap.contains(openTime));
    }

    /** All of them, by time. */
    public List<Gap> all() {
        return List.copyOf(gaps);
    }
}

package org.tradingarena.history.binance.wire;

import java.time.Instant;

/** Times of the venue, in milliseconds or, in newer files and on demand, in microseconds; told apart by their size. */
final class VenueTimes {

    /** September 2001 in milliseconds; in microseconds the same number is a day of January 1970. */
    private static final long FIRST_MILLIS = 1_000_000_000_000L;

    /** November 2286 in milliseconds. */
    private static final long LAST_MILLIS = 10 * FIRST_MILLIS;

    private static final long MICROS_IN_MILLI = 1_000;
    private static final long MICROS_IN_SECOND = 1_000_000;

    private VenueTimes() {}

    /** The same time in microseconds. */
    static long micros(long time, String field) throws WireFault {
        if (time >= FIRST_MILLIS && time < LAST_MILLIS) {
            return time * MICROS_IN_MILLI;
        }
        if (time >= FIRST_MILLIS * MICROS_IN_MILLI && time < LAST_MILLIS * MICROS_IN_MILLI) {
            return time;
        }
        throw WireFault.field(field, "a time in milliseconds or microseconds", Long.toString(time));
    }

    /** Number of microseconds in the unit in which this time is written: 1 or 1,000. */
    static long unit(long time) {
        return time < LAST_MILLIS ? MICROS_IN_MILLI : 1;
    }

    static Instant instant(long time, String field) throws WireFault {
        return ofMicros(micros(time, field));
    }

    static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(micros / MICROS_IN_SECOND, micros % MICROS_IN_SECOND * MICROS_IN_MILLI);
    }
}

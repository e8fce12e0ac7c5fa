package org.tradingarena.history.binance.rest;

/**
 * One answer to the question for the time, all in nanoseconds.
 *
 * @param sent when it was asked, by our clock that never jumps
 * @param came when the answer was there
 * @param server what it said, since 1970
 * @param local our time of day less our clock then, to notice later that the machine slept
 */
record ClockSample(long sent, long came, long server, long local) {

    private static final double NORMAL = 1;
    private static final double NOISE = 0.05;

    /** Time from question to answer. */
    long trip() {
        return came - sent;
    }

    /** The venue's time at a moment, if it wrote the answer half way between question and reply. */
    double likely(long nanos, double rate) {
        return rate * (nanos - (sent + (came - sent) / 2));
    }

    /** The venue's time that had certainly come at a moment, less what this answer said. */
    double least(long nanos, double rate) {
        // Backwards in time the faster clock is the safe one.
        return nanos >= came ? rate * (nanos - came) : 2 * rate * (nanos - came);
    }

    /**
     * How fast the venue's clock ran between two answers, at least: 1 unless it is certainly something else, as on a simulated
     * venue that plays a day in minutes.
     */
    static double rate(ClockSample first, ClockSample last) {
        long server = last.server - first.server;
        double least = (double) server / Math.max(last.came - first.sent, 1);
        double most = (double) server / Math.max(last.sent - first.came, 1);
        return least > NORMAL + NOISE || most < NORMAL - NOISE ? least : NORMAL;
    }
}

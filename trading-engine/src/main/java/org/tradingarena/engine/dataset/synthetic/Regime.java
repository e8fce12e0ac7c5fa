package org.tradingarena.engine.dataset.synthetic;

import java.util.List;

/** The mood of the synthetic market for four hours; amounts are billionths of the logarithm of the price per minute. */
enum Regime {
    CALM(0, 300_000, 40),
    RISING(50_000, 500_000, 0),
    FALLING(-50_000, 500_000, 0),
    STORM(0, 1_200_000, 0);

    /** Minutes that a mood lasts. */
    static final long LENGTH = 240;

    private static final int MOOD_CHANNEL = 7;
    private static final List<Regime> MOODS = List.of(
            CALM, CALM, CALM, CALM, CALM, CALM, CALM, CALM, RISING, RISING, RISING, FALLING, FALLING, FALLING, STORM,
            STORM);

    private final long drift;
    private final long volatility;
    private final int emptyMinuteIn;

    Regime(long drift, long volatility, int emptyMinuteIn) {
        this.drift = drift;
        this.volatility = volatility;
        this.emptyMinuteIn = emptyMinuteIn;
    }

    /** The mood at a minute: calm for half of the time, rising and falling alike, stormy for an eighth. */
    static Regime at(Noise noise, long minute) {
        long bits = noise.bits(Math.floorDiv(minute, LENGTH), MOOD_CHANNEL);
        return MOODS.get((int) Noise.below(bits, MOODS.size()));
    }

    /** Where the market is pulled within a minute. */
    long drift() {
        return drift;
    }

    /** A minute's deviation from that, given its bell-shaped number. */
    long spread(long bell) {
        return volatility * bell / Noise.BELL_DEVIATION;
    }

    /** Standard deviation of a minute's change at beta 1. */
    long volatility() {
        return volatility;
    }

    /** Whether nobody trades in a minute, given its bits. */
    boolean empty(long bits) {
        return emptyMinuteIn > 0 && Noise.below(bits, emptyMinuteIn) == 0;
    }
}

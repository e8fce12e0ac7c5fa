package org.tradingarena.engine.dataset.synthetic;

/**
 * What moves all symbols of a synthetic market together: the mood, a walk of its own, and rare jumps. A function of seed
 * and minute alone; it remembers the last minute asked for, since every symbol asks for the same. Not thread-safe.
 */
final class MarketFactor {

    /** Share of a minute's deviation that is common to all symbols; with {@link SyntheticWalk}'s own share the whole. */
    private static final long COMMON = 850;

    private static final long THOUSAND = 1_000;
    private static final Jumps JUMPS = new Jumps(10_080, 10_000_000, 40_000_000);

    private final Noise noise;
    private long minute = Long.MIN_VALUE;
    private long block = Long.MIN_VALUE;
    private Regime mood = Regime.CALM;
    private long change;
    private boolean jumps;

    MarketFactor(long seed) {
        this.noise = new Noise(seed, "market");
    }

    /** Goes to a minute. */
    void moveTo(long asked) {
        if (asked == minute) {
            return;
        }
        minute = asked;
        long asksBlock = Math.floorDiv(asked, Regime.LENGTH);
        if (asksBlock != block) {
            block = asksBlock;
            mood = Regime.at(noise, asked);
        }
        long jump = JUMPS.at(noise, asked);
        jumps = jump != 0;
        change = mood.drift() + mood.spread(Noise.bell(noise.bits(asked, 0))) * COMMON / THOUSAND + jump;
    }

    /** The mood of the minute. */
    Regime mood() {
        return mood;
    }

    /** The change within the minute of a symbol with beta 1, in billionths of the logarithm of its price. */
    long change() {
        return change;
    }

    /** Whether the whole market jumps in the minute. */
    boolean jumps() {
        return jumps;
    }
}

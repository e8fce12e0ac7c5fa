package org.tradingarena.engine.dataset.synthetic;

/**
 * Randomness without state: a number is a function of its address alone, so any minute can be computed by itself.
 *
 * <p>The mixing function is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
 */
final class Noise {

    /** Standard deviation of {@link #bell}: four uniform 16-bit numbers make 65536 × sqrt(4 / 12). */
    static final long BELL_DEVIATION = 37_837;

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long origin;

    Noise(long seed, String name) {
        this.origin = mix(seed * GOLDEN_GAMMA + name.hashCode());
    }

    /** 64 random bits at an address; channels of the same address are independent. */
    long bits(long address, int channel) {
        return mix(origin + (address * 8 + channel) * GOLDEN_GAMMA);
    }

    /** A bell-shaped integer around 0: the sum of four uniform 16-bit numbers, less its mean. */
    static long bell(long bits) {
        return (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48) - 2 * 0xFFFF;
    }

    /** A number from 0 to {@code bound − 1}. */
    static long below(long bits, long bound) {
        return Long.remainderUnsigned(bits, bound);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}

package org.tradingarena.engine.dataset.synthetic;

/**
 * Rare moves within a minute that no walk would make: up or down alike, of a size drawn evenly between two bounds.
 *
 * @param oneIn minutes between two of them, on average
 * @param smallest in billionths of the logarithm of the price
 * @param largest exclusive
 */
record Jumps(long oneIn, long smallest, long largest) {

    private static final int CHANCE_CHANNEL = 4;
    private static final int SIZE_CHANNEL = 5;

    /** The jump of a minute; 0 in nearly all of them. */
    long at(Noise noise, long minute) {
        if (Noise.below(noise.bits(minute, CHANCE_CHANNEL), oneIn) != 0) {
            return 0;
        }
        long bits = noise.bits(minute, SIZE_CHANNEL);
        long size = smallest + Noise.below(bits >>> 1, largest - smallest);
        return (bits & 1) == 0 ? size : -size;
    }
}

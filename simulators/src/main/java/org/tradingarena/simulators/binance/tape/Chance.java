package org.tradingarena.simulators.binance.tape;

/**
 * The only source of chance of the venue: numbers that depend on a seed and on coordinates, never on the order of asking.
 *
 * <p>The mixing function is the finaliser of SplitMix64 (Steele, Lea, Flood 2014). Not fit for secrets.
 *
 * @param state what seed and coordinates come to
 */
public record Chance(long state) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** The chance of a seed. */
    public static Chance of(long seed) {
        return new Chance(mix(seed + GOLDEN));
    }

    /** The chance at a place, such as a minute or the number of a draw. */
    public Chance at(long coordinate) {
        return new Chance(mix(state ^ (coordinate * GOLDEN + 1)));
    }

    /** The chance of a name, such as a symbol. */
    public Chance at(String name) {
        Chance chance = this;
        for (int i = 0; i < name.length(); i++) {
            chance = chance.at(name.charAt(i));
        }
        return chance;
    }

    /** A whole number in [least, most]; {@code most - least} has to fit a long. */
    public long between(long least, long most) {
        return least + Math.floorMod(state >>> 1, most - least + 1);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

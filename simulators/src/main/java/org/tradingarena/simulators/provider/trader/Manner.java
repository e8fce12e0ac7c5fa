package org.tradingarena.simulators.provider.trader;

/**
 * How somebody answers.
 *
 * @param personality who
 * @param slips share of replies that go wrong in writing, 0..1
 */
public record Manner(Personality personality, double slips) {

    /** Of the sloppy trader, unless told otherwise. */
    public static final double USUAL_SLIPS = 0.35;

    /** Refuses shares outside 0..1. */
    public Manner {
        if (!(slips >= 0 && slips <= 1)) {
            throw new IllegalArgumentException("Share of slips " + slips + " is not between 0 and 1");
        }
    }

    /** The usual manner of a personality. */
    public static Manner of(Personality personality) {
        return new Manner(personality, personality == Personality.SLOPPY ? USUAL_SLIPS : 0);
    }
}

package org.tradingarena.history.check;

/** A kind of mistake in candles. */
public enum Finding {
    /** A row that is not a time and numbers. */
    UNREADABLE("unreadable"),
    /** Numbers that cannot be a candle. */
    IMPOSSIBLE("impossible"),
    /** A row that opens before the one above it. */
    DISORDER("out of order"),
    /** A row that opens when one before it did and tells the same. */
    REPEATED("told twice"),
    /** A row that opens when one before it did and tells something else, or lies so far from it that this is not known. */
    CONTRADICTED("told twice, differently"),
    /** A row that opens where no candle of the step does. */
    OFF_GRID("off the step"),
    /** A file that cannot be read to its end, or whose hash is not that of the manifest. */
    DAMAGED("damaged");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    /** The kind in words, such as {@code out of order}. */
    public String words() {
        return words;
    }
}

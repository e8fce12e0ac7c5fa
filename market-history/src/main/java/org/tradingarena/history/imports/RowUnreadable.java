package org.tradingarena.history.imports;

/** A row of a file is not a time and numbers. */
public final class RowUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String unit;
    private final long number;
    private final boolean goesOn;

    /**
     * An unreadable row.
     *
     * @param unit what is counted: {@code line} or {@code candle}
     * @param number of its line or candle, from 1
     * @param reason what is wrong with it, in words
     * @param goesOn whether what follows can still be read
     */
    public RowUnreadable(String unit, long number, String reason, boolean goesOn) {
        super(reason);
        this.unit = unit;
        this.number = number;
        this.goesOn = goesOn;
    }

    /** Its place within the file, such as {@code line 17}. */
    public String place() {
        return unit + " " + number;
    }

    /** Number of its line or candle, from 1. */
    public long number() {
        return number;
    }

    /** Whether what follows can still be read. */
    public boolean goesOn() {
        return goesOn;
    }
}

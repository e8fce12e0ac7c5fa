package org.tradingarena.schema.types;

/** Which way a position earns: LONG when the price rises, SHORT when it falls. */
public enum PositionSide {
    LONG(1, Side.BUY, Side.SELL),
    SHORT(-1, Side.SELL, Side.BUY);

    private final int sign;
    private final Side opening;
    private final Side closing;

    PositionSide(int sign, Side opening, Side closing) {
        this.sign = sign;
        this.opening = opening;
        this.closing = closing;
    }

    /** +1 for a long position, −1 for a short one. */
    public int sign() {
        return sign;
    }

    /** Whether a price is at a level or beyond it on the side where this position loses. */
    public boolean losesTo(Price price, Price level) {
        return this == LONG ? price.compareTo(level) <= 0 : price.compareTo(level) >= 0;
    }

    /** Whether a price is at a level or beyond it on the side where this position wins. */
    public boolean winsTo(Price price, Price level) {
        return this == LONG ? price.compareTo(level) >= 0 : price.compareTo(level) <= 0;
    }

    /** The side of the orders that open it. */
    public Side opening() {
        return opening;
    }

    /** The side of the orders that reduce it. */
    public Side closing() {
        return closing;
    }
}

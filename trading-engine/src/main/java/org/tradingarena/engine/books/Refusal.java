package org.tradingarena.engine.books;

/** Why the books refuse an intent or give up an order. The names are codes on the wire and never change. */
public enum Refusal {
    /** The competition does not trade this symbol. */
    SYMBOL_UNKNOWN,
    /** The confidence is not between 0 and 1. */
    CONFIDENCE_OUT_OF_RANGE,
    /** The confidence is below the minimum of the competition. */
    CONFIDENCE_TOO_LOW,
    /** The fraction of cash is not above 0, or exceeds what one order may take. */
    SIZE_OUT_OF_RANGE,
    /** The seat already waits for a fill in this symbol. */
    ORDER_ALREADY_PENDING,
    /** The seat already holds this symbol; positions are not added to. */
    POSITION_ALREADY_OPEN,
    /** There is nothing to sell. */
    POSITION_NOT_HELD,
    /** No cash is left that is not promised to another order. */
    CASH_INSUFFICIENT,
    /** The money does not buy one lot. */
    QUANTITY_TOO_SMALL,
    /** The order is worth less than the venue's minimum, after rounding to the lot. */
    NOTIONAL_TOO_SMALL,
    /** The symbol has no price yet, or nobody traded it for too many frames. */
    PRICE_STALE,
    /** The competition ended before the order met the market. */
    COMPETITION_ENDED
}

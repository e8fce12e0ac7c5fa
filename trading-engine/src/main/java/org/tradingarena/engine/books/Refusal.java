package org.tradingarena.engine.books;

/** Why the books refuse an intent, make it smaller or give up an order. The names are codes on the wire and never change. */
public enum Refusal {
    /** The competition does not trade this symbol. */
    SYMBOL_UNKNOWN,
    /** The venue has stopped trading in this symbol. */
    INSTRUMENT_HALTED,
    /** The confidence is not between 0 and 1. */
    CONFIDENCE_OUT_OF_RANGE,
    /** The confidence is below the minimum of the competition. */
    CONFIDENCE_TOO_LOW,
    /** Spot positions are long. */
    SHORT_NOT_ALLOWED,
    /** The size is missing, given twice, not above 0, too precise, or takes a larger fraction of the cash than one order may. */
    SIZE_OUT_OF_RANGE,
    /** The quantity exceeds what the venue takes in one order. */
    QUANTITY_TOO_LARGE,
    /** The quantity is no whole number of lots; it is rounded down to one, in either mode. */
    QUANTITY_ROUNDED,
    /** The leverage is below 1 or too precise. */
    LEVERAGE_OUT_OF_RANGE,
    /** The leverage exceeds that of the instrument or of the risk rules. */
    LEVERAGE_TOO_HIGH,
    /** A stop-loss or take-profit is not a price. */
    EXIT_OUT_OF_RANGE,
    /** The stop-loss does not lie on the losing side of the price. */
    STOP_ON_WRONG_SIDE,
    /** The take-profit does not lie on the winning side of the price. */
    TARGET_ON_WRONG_SIDE,
    /** The seat already waits for a fill in this symbol. */
    ORDER_ALREADY_PENDING,
    /** The seat already holds this symbol; positions are not added to. */
    POSITION_ALREADY_OPEN,
    /** There is nothing to close. */
    POSITION_NOT_HELD,
    /** Less is held than was to be closed. */
    QUANTITY_EXCEEDS_POSITION,
    /** No cash is left that is not promised to another order. */
    CASH_INSUFFICIENT,
    /** The money does not buy one lot, or the quantity is less than one. */
    QUANTITY_TOO_SMALL,
    /** The order is worth less than the venue's minimum, after rounding to the lot. */
    NOTIONAL_TOO_SMALL,
    /** The symbol has no price yet, or nobody traded it for too many frames. */
    PRICE_STALE,
    /** As many symbols are held or awaited as the risk rules allow. */
    POSITIONS_TOO_MANY,
    /** The sum of the notionals would exceed the multiple of equity that the risk rules allow. */
    EXPOSURE_TOO_HIGH,
    /** The stop-loss, or without one the margin, puts more of the equity at risk than the risk rules allow. */
    RISK_TOO_HIGH,
    /** The symbol was closed too recently. */
    COOLDOWN_ACTIVE,
    /** The seat lost too much of its equity since the day began; it may enter again the next UTC day. */
    DAILY_LOSS_HALT,
    /** The seat lost too much of its highest equity; it may only close. */
    DRAWDOWN_HALT,
    /** A boundary, or the end of the position, came before the volume of the market filled the whole order. */
    REMAINDER_EXPIRED,
    /** The competition ended before the order met the market. */
    COMPETITION_ENDED
}

package org.tradingarena.schema.event.ledger;

/** What made an order or a fill. */
public enum FillTrigger {
    /** An intent of the seat. */
    DECISION,
    /** The condition that the seat gave with its entry came true. */
    INVALIDATION,
    /** The market touched the stop-loss. */
    STOP_LOSS,
    /** The market touched the take-profit. */
    TAKE_PROFIT,
    /** The margin no longer carried the position. */
    LIQUIDATION
}

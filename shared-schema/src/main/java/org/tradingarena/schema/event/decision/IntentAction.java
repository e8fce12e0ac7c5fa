package org.tradingarena.schema.event.decision;

/** What a seat wants in the classic dialect: SELL closes the whole position, HOLD asks for nothing. */
public enum IntentAction {
    BUY,
    SELL,
    HOLD
}

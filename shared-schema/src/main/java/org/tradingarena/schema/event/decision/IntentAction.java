package org.tradingarena.schema.event.decision;

/**
 * What a seat wants in one symbol. The dialects of the models map onto these: classic BUY enters long and SELL closes;
 * {@code buy_to_enter}, {@code sell_to_enter} and {@code close_position} are the same with shorts.
 */
public enum IntentAction {
    ENTER_LONG,
    ENTER_SHORT,
    CLOSE,
    HOLD
}

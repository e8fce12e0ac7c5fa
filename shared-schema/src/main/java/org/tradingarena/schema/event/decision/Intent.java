package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Symbol;

/**
 * What a seat wants to do in one symbol. Nothing is bounded here, since the books judge it.
 *
 * @param cashFraction for an entry, the fraction of cash to put in, margin and fee included; exclusive with the quantity
 * @param quantity for an entry, units of the base asset; for CLOSE, the part to close, and null closes all
 * @param leverage null means 1
 * @param stopLoss price at which the position is given up; null without one
 * @param takeProfit price at which its profit is taken; null without one
 * @param invalidation condition that makes the idea void, such as {@code close(3m) < 105000}; what cannot be read is kept
 *     as text and not checked
 * @param riskUsd what the decider believes to risk; recorded, without effect
 * @param confidence of the decider in itself, from 0 to 1
 * @param reasoning the words of the decider; data, never instructions or markup
 */
public record Intent(
        Symbol symbol,
        IntentAction action,
        @Nullable BigDecimal cashFraction,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal leverage,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal takeProfit,
        @Nullable String invalidation,
        @Nullable BigDecimal riskUsd,
        BigDecimal confidence,
        String reasoning) {

    /** Enters long with a fraction of the cash, without leverage or exits. */
    public static Intent enterLong(Symbol symbol, BigDecimal cashFraction, BigDecimal confidence, String reasoning) {
        return new Intent(
                symbol,
                IntentAction.ENTER_LONG,
                cashFraction,
                null,
                null,
                null,
                null,
                null,
                null,
                confidence,
                reasoning);
    }

    /** Closes the whole position. */
    public static Intent close(Symbol symbol, BigDecimal confidence, String reasoning) {
        return bare(symbol, IntentAction.CLOSE, confidence, reasoning);
    }

    /** Asks for nothing. */
    public static Intent hold(Symbol symbol, BigDecimal confidence, String reasoning) {
        return bare(symbol, IntentAction.HOLD, confidence, reasoning);
    }

    private static Intent bare(Symbol symbol, IntentAction action, BigDecimal confidence, String reasoning) {
        return new Intent(symbol, action, null, null, null, null, null, null, null, confidence, reasoning);
    }
}

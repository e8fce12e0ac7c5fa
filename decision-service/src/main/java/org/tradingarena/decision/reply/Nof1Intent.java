package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Symbol;

/**
 * Makes an intent of the fields of a coin. Only what its signal needs is read: a hold repeats the position, often with
 * fields that say nothing.
 */
final class Nof1Intent {

    private Nof1Intent() {}

    static Intent of(Symbol symbol, ReplyFields fields) {
        Nof1Signal signal = Nof1Signal.of(fields, "signal");
        BigDecimal confidence = fields.fraction("confidence");
        String reasoning = fields.words("justification");
        return switch (signal) {
            case HOLD -> Intent.hold(symbol, confidence, reasoning);
            case CLOSE_POSITION ->
                new Intent(
                        symbol,
                        signal.action(),
                        null,
                        closed(fields),
                        null,
                        null,
                        null,
                        null,
                        null,
                        confidence,
                        reasoning);
            case BUY_TO_ENTER, SELL_TO_ENTER ->
                new Intent(
                        symbol,
                        signal.action(),
                        null,
                        above(fields, "quantity", NumberForm.UNITS, fields.required("quantity", NumberForm.UNITS)),
                        leverage(fields),
                        price(fields, "stop_loss"),
                        price(fields, "profit_target"),
                        invalidation(fields),
                        risk(fields),
                        confidence,
                        reasoning);
        };
    }

    /**
     * The quantity to close; null closes all. The prompt shows that of a short below zero, and models repeat the sign, which
     * cannot mean anything else: only its size is taken.
     */
    private static @Nullable BigDecimal closed(ReplyFields fields) {
        BigDecimal quantity = fields.number("quantity", NumberForm.UNITS).orElse(null);
        if (quantity == null) {
            return null;
        }
        if (quantity.signum() == 0) {
            throw fields.outOfRange("quantity", "of a close is 0; allowed: above 0, or null for all");
        }
        if (quantity.signum() < 0) {
            fields.mend();
        }
        return quantity.abs();
    }

    private static @Nullable BigDecimal leverage(ReplyFields fields) {
        BigDecimal leverage = fields.number("leverage", NumberForm.MULTIPLE).orElse(null);
        if (leverage != null && leverage.compareTo(BigDecimal.ONE) < 0) {
            throw fields.outOfRange("leverage", "is " + leverage.toPlainString() + "; allowed: at least 1");
        }
        return leverage;
    }

    private static @Nullable BigDecimal price(ReplyFields fields, String name) {
        BigDecimal price = fields.number(name, NumberForm.MONEY).orElse(null);
        return price == null ? null : above(fields, name, NumberForm.MONEY, price);
    }

    private static @Nullable BigDecimal risk(ReplyFields fields) {
        BigDecimal risk = fields.number("risk_usd", NumberForm.MONEY).orElse(null);
        if (risk != null && risk.signum() < 0) {
            throw fields.outOfRange("risk_usd", "is " + risk.toPlainString() + "; allowed: 0 and above");
        }
        return risk;
    }

    private static @Nullable String invalidation(ReplyFields fields) {
        String condition = fields.words("invalidation_condition");
        return condition.isEmpty() ? null : condition;
    }

    private static BigDecimal above(ReplyFields fields, String name, NumberForm form, BigDecimal value) {
        if (value.signum() <= 0) {
            String none = form == NumberForm.MONEY ? ", or null for none" : "";
            throw fields.outOfRange(name, "is " + value.toPlainString() + "; allowed: above 0" + none);
        }
        return value;
    }
}

package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Symbol;

/** An intent in the words of a perpetual: side, size, leverage, exits. */
public final class IntentFixture {
    private final Symbol symbol;
    private final IntentAction action;
    private @Nullable BigDecimal fraction;
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal leverage;
    private @Nullable BigDecimal stop;
    private @Nullable BigDecimal target;
    private @Nullable String invalidation;
    private BigDecimal confidence = new BigDecimal("0.9");

    private IntentFixture(Symbol symbol, IntentAction action) {
        this.symbol = symbol;
        this.action = action;
    }

    public static IntentFixture goLong(Symbol symbol) {
        return new IntentFixture(symbol, IntentAction.ENTER_LONG);
    }

    public static IntentFixture goShort(Symbol symbol) {
        return new IntentFixture(symbol, IntentAction.ENTER_SHORT);
    }

    public static IntentFixture of(Symbol symbol, IntentAction action) {
        return new IntentFixture(symbol, action);
    }

    public static Intent close(Symbol symbol) {
        return new IntentFixture(symbol, IntentAction.CLOSE).intent();
    }

    /** Closes a part. */
    public static Intent close(Symbol symbol, String part) {
        return new IntentFixture(symbol, IntentAction.CLOSE).units(part).intent();
    }

    public IntentFixture fraction(String value) {
        fraction = new BigDecimal(value);
        return this;
    }

    public IntentFixture units(String value) {
        quantity = new BigDecimal(value);
        return this;
    }

    public IntentFixture times(String value) {
        leverage = new BigDecimal(value);
        return this;
    }

    public IntentFixture stop(String value) {
        stop = new BigDecimal(value);
        return this;
    }

    public IntentFixture target(String value) {
        target = new BigDecimal(value);
        return this;
    }

    public IntentFixture voidWhen(String condition) {
        invalidation = condition;
        return this;
    }

    public IntentFixture confidence(String value) {
        confidence = new BigDecimal(value);
        return this;
    }

    public Intent intent() {
        return new Intent(
                symbol, action, fraction, quantity, leverage, stop, target, invalidation, null, confidence, "because");
    }
}

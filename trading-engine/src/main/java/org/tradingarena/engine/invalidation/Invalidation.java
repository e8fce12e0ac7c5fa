package org.tradingarena.engine.invalidation;

import java.time.Instant;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Price;

/**
 * What would prove the idea behind a position wrong, as its decision stated it.
 *
 * <pre>
 * condition  = and { "or" and }
 * and        = term { "and" term }
 * term       = "(" condition ")" | operand ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) operand
 * operand    = number | "price" | "close(" timeframe ")" | indicator
 * indicator  = name "(" [ period "," ] timeframe ")", such as rsi(14,4h) or macd(4h)
 * number     = [ "-" ] [ "$" ] digits, thousands separated by commas or not, [ "." digits ]
 * </pre>
 *
 * <p>Case does not matter. The text form of either kind parses to the same again.
 */
public sealed interface Invalidation {

    /** Longest text that is read and kept, in characters. */
    int MAX_LENGTH = 500;

    /** A condition that is checked against the market. */
    record Checked(Condition condition) implements Invalidation {
        @Override
        public boolean onBar(Price close, Instant closeTime, IndicatorValues indicators) {
            return condition.holdsOnBar(new BarReading(close, closeTime, indicators));
        }

        @Override
        public boolean onSnapshot(SymbolSnapshot snapshot) {
            return condition.holds(new SnapshotReading(snapshot));
        }

        @Override
        public String toString() {
            return condition.toString();
        }
    }

    /**
     * Words that nothing checks; shown as such, and never the reason for an order.
     *
     * @param text at most {@link #MAX_LENGTH} characters; a longer one was cut and ends in …
     */
    record Unchecked(String text) implements Invalidation {
        public Unchecked {
            text = BoundedText.of(text, MAX_LENGTH);
        }

        @Override
        public boolean onBar(Price close, Instant closeTime, IndicatorValues indicators) {
            return false;
        }

        @Override
        public boolean onSnapshot(SymbolSnapshot snapshot) {
            return false;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Reads a text about a market whose snapshots carry the {@linkplain IndicatorSpec#STANDARD standard} indicators. */
    static Invalidation parse(String text) {
        return parse(text, IndicatorNames.STANDARD);
    }

    /**
     * Reads any text: a condition when it is wholly one, and otherwise the text itself, unchecked. A condition names only
     * indicators that the snapshots carry; with another one it could never come true.
     */
    static Invalidation parse(String text, IndicatorNames names) {
        if (text.length() > MAX_LENGTH) {
            return new Unchecked(text);
        }
        Condition condition = ConditionParser.parse(text, names);
        return condition == null ? new Unchecked(text) : new Checked(condition);
    }

    /**
     * Whether the close of an execution bar invalidates the position. What indicators alone decide is left to the boundaries.
     *
     * @param indicators as the last boundary told them
     */
    boolean onBar(Price close, Instant closeTime, IndicatorValues indicators);

    /** Whether the newest values of a snapshot invalidate the position; a comparison with a cold indicator is false. */
    boolean onSnapshot(SymbolSnapshot snapshot);
}

package org.tradingarena.decision.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which decisions are asked for and given. */
public enum Dialect {
    /** One decision: BUY, SELL or HOLD with a fraction of the cash; long only. */
    CLASSIC,
    /** A decision per coin: buy_to_enter, sell_to_enter, hold or close_position with quantity, leverage and exits. */
    NOF1;

    /** The name on the wire, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dialect of that name on the wire. */
    public static Optional<Dialect> of(String wireName) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.wireName().equals(wireName))
                .findFirst();
    }
}

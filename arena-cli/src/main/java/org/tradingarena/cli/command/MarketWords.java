package org.tradingarena.cli.command;

import java.time.Duration;
import java.util.Locale;
import org.tradingarena.history.store.Gap;

/** Lengths and holes of market time as a terminal shows them. */
final class MarketWords {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private MarketWords() {}

    /** A length in its largest whole unit, such as {@code 5m}. */
    static String length(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % HOUR == 0) {
            return seconds / HOUR + "h";
        }
        return seconds % MINUTE == 0 ? seconds / MINUTE + "m" : seconds + "s";
    }

    /** A hole with its ends and its steps. */
    static String gap(Gap gap) {
        return String.format(
                Locale.ROOT,
                "gap from %s to %s: %,d %s missing",
                gap.from(),
                gap.to(),
                gap.steps(),
                gap.steps() == 1 ? "candle" : "candles");
    }
}

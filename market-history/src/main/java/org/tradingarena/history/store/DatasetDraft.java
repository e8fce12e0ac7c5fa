package org.tradingarena.history.store;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Symbol;

/**
 * What is known of a data set before its rows are.
 *
 * @param name by which competitions ask for it: lower-case letters, digits, dots and dashes, 63 at most
 * @param label what a page says of the data, such as its venue and months; 1 to 120 characters
 * @param source where it came from, in words; 1 to 500 characters
 * @param simulated whether its prices never happened
 * @param funding assumed for perpetuals; null on spot, and where nothing is assumed
 * @param step length of a candle; a divisor of 4 h, from 1 s on
 * @param symbols at least one, each once
 */
public record DatasetDraft(
        String name,
        String label,
        String source,
        boolean simulated,
        VenueKind venue,
        @Nullable AssumedFunding funding,
        Duration step,
        List<Symbol> symbols) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");
    private static final Duration LONGEST_STEP = Duration.ofHours(4);
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_SOURCE = 500;

    public DatasetDraft {
        symbols = List.copyOf(symbols);
        requireName(name);
        requireStep(step);
        require(!label.isBlank() && label.length() <= LONGEST_LABEL, "a label has 1 to 120 characters");
        require(!source.isBlank() && source.length() <= LONGEST_SOURCE, "a source has 1 to 500 characters");
        require(
                !symbols.isEmpty() && symbols.stream().distinct().count() == symbols.size(),
                "a data set has at least one symbol, each once, not " + symbols);
        require(funding == null || venue == VenueKind.PERPETUAL, "funding stands on a spot market");
    }

    /** Throws {@link IllegalArgumentException} when the text cannot name a data set. */
    public static void requireName(String name) {
        require(
                NAME.matcher(name).matches(),
                "'" + name + "' cannot name a data set; use lower-case letters, digits, dots and dashes, 63 at most");
    }

    /** Throws {@link IllegalArgumentException} when candles of that length cannot be replayed. */
    public static void requireStep(Duration step) {
        require(
                step.compareTo(Duration.ofSeconds(1)) >= 0
                        && step.getNano() == 0
                        && LONGEST_STEP.toSeconds() % step.toSeconds() == 0,
                "a step of " + step + " cannot be replayed; it must divide 4h, such as 1s, 1m, 5m, 1h or 4h");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

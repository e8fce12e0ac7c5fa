package org.tradingarena.schema.config;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Symbol;

/**
 * Where a live market is read, and what has to be known of it beforehand. Symbols, ticks and lots are the venue's own and
 * stand in no file.
 *
 * @param restUrl http or https, without a trailing path
 * @param streamUrl ws or wss, likewise
 * @param margins of perpetuals that are named; empty on spot
 * @param anyMargin of every other perpetual; null when only the named ones may be traded, and on spot
 * @param marginAsOf day on which the margins were looked up; null on spot
 */
public record LiveFeed(
        URI restUrl,
        URI streamUrl,
        Map<Symbol, MarginRules> margins,
        @Nullable MarginRules anyMargin,
        @Nullable LocalDate marginAsOf) {

    public LiveFeed {
        margins = Collections.unmodifiableMap(new LinkedHashMap<>(margins));
    }

    /** The margin rules of a perpetual; empty when it has none and so cannot be traded. */
    public Optional<MarginRules> margin(Symbol symbol) {
        return Optional.ofNullable(margins.getOrDefault(symbol, anyMargin));
    }
}

package org.tradingarena.history.store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.config.DatasetKind;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.VenueRules;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Symbol;

/**
 * What {@code manifest.json} says of a finished data set; see {@link DatasetDraft} for the fields that both have.
 *
 * @param format version of the layout of folder and rows
 * @param from open time of the first step, which every symbol has
 * @param to close time of the last step
 */
public record DatasetManifest(
        int format,
        String name,
        String label,
        String source,
        boolean simulated,
        VenueKind venue,
        @Nullable AssumedFunding funding,
        Duration step,
        Instant from,
        Instant to,
        List<StoredSymbol> symbols) {

    /** The layout that this version writes, and the only one it reads. */
    public static final int FORMAT = 1;

    public DatasetManifest {
        symbols = List.copyOf(symbols);
    }

    /** The symbols in the order of the data set. */
    public List<Symbol> names() {
        return symbols.stream().map(stored -> stored.instrument().symbol()).toList();
    }

    /** Number of steps in the range, the missing ones included. */
    public long steps() {
        return Duration.between(from, to).dividedBy(step);
    }

    /** Rows of all symbols together. */
    public long rows() {
        return symbols.stream().mapToLong(StoredSymbol::rows).sum();
    }

    /** The data set as competitions know it. */
    public DatasetProfile profile() {
        Map<Symbol, VenueRules> rules = new LinkedHashMap<>();
        symbols.forEach(stored -> rules.put(stored.instrument().symbol(), VenueRules.of(stored.instrument())));
        return new DatasetProfile(
                name, DatasetKind.STORED, label, simulated, step, from, to, venue, funding, rules, null);
    }
}

package org.tradingarena.schema.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Symbol;

/**
 * A market that competitions can be held on.
 *
 * @param label what the page says of the data
 * @param simulated whether the prices never happened
 * @param step length of one candle and so of one frame
 * @param from open time of the first candle
 * @param to close time of the last candle
 * @param venue spot or perpetuals
 * @param funding assumed where the data records none; null otherwise
 * @param listed the symbols that are named in the file, in its order
 * @param anySymbol the rules of every other symbol; null when only the listed ones are there
 * @param live where a live market is read, which lists its symbols itself and has neither first nor last candle; else null
 */
public record DatasetProfile(
        String name,
        DatasetKind kind,
        String label,
        boolean simulated,
        Duration step,
        Instant from,
        Instant to,
        VenueKind venue,
        @Nullable AssumedFunding funding,
        Map<Symbol, VenueRules> listed,
        @Nullable VenueRules anySymbol,
        @Nullable LiveFeed live) {

    public DatasetProfile {
        listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    /** A market that can be read again at any time. */
    public DatasetProfile(
            String name,
            DatasetKind kind,
            String label,
            boolean simulated,
            Duration step,
            Instant from,
            Instant to,
            VenueKind venue,
            @Nullable AssumedFunding funding,
            Map<Symbol, VenueRules> listed,
            @Nullable VenueRules anySymbol) {
        this(name, kind, label, simulated, step, from, to, venue, funding, listed, anySymbol, null);
    }

    /** The named symbols; a data set for any symbol has more than these. */
    public List<Symbol> symbols() {
        return List.copyOf(listed.keySet());
    }

    /** The instrument of a symbol; empty when the data set does not have it. */
    public Optional<Instrument> instrument(Symbol symbol) {
        return Optional.ofNullable(listed.getOrDefault(symbol, anySymbol)).map(rules -> rules.instrument(symbol));
    }

    /**
     * The market of a competition that starts after a warm-up, which only the indicators see. Throws
     * {@link IllegalArgumentException} when a symbol is not in the data set.
     */
    public MarketSpec market(List<Symbol> symbols, Duration warmUp) {
        List<Instrument> instruments = symbols.stream()
                .map(symbol -> instrument(symbol)
                        .orElseThrow(() -> new IllegalArgumentException(symbol + " is not in data set " + name)))
                .toList();
        return new MarketSpec(
                kind.source(), name, label, simulated, venue, funding, instruments, step, from, from.plus(warmUp), to);
    }
}

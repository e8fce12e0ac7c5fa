package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Symbol;

/**
 * What a source of candles can deliver.
 *
 * @param name by which a specification asks for it, such as {@code bitstamp-2013}
 * @param symbols that it has; empty when it makes up any
 * @param anySymbol whether it delivers whatever symbol is asked for
 * @param from open time of its first step
 * @param to close time of its last step; null when it has no end
 * @param step length of its bars
 * @param label what a page says of it, venue and month, or that it is synthetic
 * @param simulated whether its prices never happened
 */
public record DatasetDescription(
        String name,
        List<Symbol> symbols,
        boolean anySymbol,
        Instant from,
        @Nullable Instant to,
        Duration step,
        String label,
        boolean simulated) {

    public DatasetDescription {
        symbols = List.copyOf(symbols);
    }

    /** Whether the symbol can be had. */
    public boolean has(Symbol symbol) {
        return anySymbol || symbols.contains(symbol);
    }
}

package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.types.Symbol;

/**
 * What a source of candles can deliver.
 *
 * @param name by which a specification asks for it, such as {@code bitstamp-2013}
 * @param symbols that it has; empty when it makes up any
 * @param anySymbol whether it delivers whatever symbol is asked for
 * @param from open time of its first step
 * @param to close time of its last step
 * @param step length of its bars
 * @param label what a page says of it, venue and month, or that it is synthetic
 * @param simulated whether its prices never happened
 */
public record DatasetDescription(
        String name,
        List<Symbol> symbols,
        boolean anySymbol,
        Instant from,
        Instant to,
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

    /**
     * Number of steps from the one that opens at the instant to the end.
     *
     * @throws IllegalArgumentException when no step of the data set opens there
     */
    public long stepsFrom(Instant openTime) {
        boolean aligned = Duration.between(from, openTime).toMillis() % step.toMillis() == 0;
        if (!aligned || openTime.isBefore(from) || !openTime.isBefore(to)) {
            throw new IllegalArgumentException("no step of data set " + name + " opens at " + openTime
                    + "; it has every " + step + " from " + from + " until " + to);
        }
        return Duration.between(openTime, to).dividedBy(step);
    }
}

package org.tradingarena.schema.event.market;

import java.time.Instant;
import java.util.List;

/**
 * The sealed view of the market that every seat of a round decides on: closed candles only, the same bytes for all.
 *
 * <p>It names no competition, so that the same market gives the same bytes wherever it is sealed.
 */
public record Snapshot(Instant sealedAt, List<SymbolSnapshot> symbols) {

    public Snapshot {
        symbols = List.copyOf(symbols);
    }
}

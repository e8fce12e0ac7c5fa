package org.tradingarena.schema.event.market;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/**
 * One symbol of a snapshot.
 *
 * @param lastClose close of the last closed execution bar; the price a decision was made on
 * @param perpetual funding and open interest; null on spot
 * @param timeframes from the shortest to the longest
 */
public record SymbolSnapshot(
        Symbol symbol, Price lastClose, @Nullable PerpetualView perpetual, List<TimeframeSnapshot> timeframes) {

    public SymbolSnapshot {
        timeframes = List.copyOf(timeframes);
    }
}

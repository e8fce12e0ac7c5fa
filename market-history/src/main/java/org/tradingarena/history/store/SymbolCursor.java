package org.tradingarena.history.store;

import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** Tells the bars of one symbol from a row on, in order. */
final class SymbolCursor {

    private final Symbol symbol;
    private final RowFile file;
    private long row;
    private @Nullable Price lastClose;

    SymbolCursor(Symbol symbol, RowFile file, long first) {
        this.symbol = symbol;
        this.file = file;
        this.row = first;
    }

    Bar next() {
        if (!file.present(row)) {
            return Bar.missing(symbol, lastClose(row++));
        }
        Candle candle = file.candle(row++);
        lastClose = candle.close();
        return candle.toBar(symbol);
    }

    /** The first row of a data set is always there, so the search ends. */
    private Price lastClose(long before) {
        Price known = lastClose;
        if (known == null) {
            long there = before;
            while (!file.present(there)) {
                there--;
            }
            known = file.candle(there).close();
            lastClose = known;
        }
        return known;
    }
}

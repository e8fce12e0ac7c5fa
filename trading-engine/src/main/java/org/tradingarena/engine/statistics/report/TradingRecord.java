package org.tradingarena.engine.statistics.report;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.types.Money;

/**
 * What a seat traded.
 *
 * @param openSince when each position that is still open was opened
 * @param notionalTraded sum of the absolute notional of all fills, of open positions too
 */
public record TradingRecord(List<ClosedTrade> closed, List<Instant> openSince, Money notionalTraded, CostTotals costs) {

    /** The record of an account that has not traded. */
    public static final TradingRecord NONE = new TradingRecord(List.of(), List.of(), Money.ZERO, CostTotals.NONE);

    public TradingRecord {
        closed = List.copyOf(closed);
        openSince = List.copyOf(openSince);
    }
}

package org.tradingarena.schema.event.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * A pending order was given up, or what a partial fill had left of it.
 *
 * @param code such as {@code PRICE_STALE}, {@code REMAINDER_EXPIRED} or, when cash or a rule did not bear the rest at the
 *     price of its fill, {@code CASH_INSUFFICIENT}
 * @param remaining what will not be filled; null for an order whose quantity only its fill would have told
 * @param details the numbers behind the code, as text by name; null when there are none
 */
public record OrderCancelled(
        CompetitionId competitionId,
        long frame,
        int round,
        SeatId seatId,
        String orderId,
        Symbol symbol,
        String code,
        @Nullable Quantity remaining,
        @Nullable Map<String, String> details)
        implements LedgerEvent {

    public OrderCancelled {
        details = details == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}

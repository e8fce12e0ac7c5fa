package org.tradingarena.schema.event.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * An intent, or an order that came to its fill, was refused; the books are untouched.
 *
 * @param orderId of the order that was refused at its fill; null when the intent never became one
 * @param code stable, such as {@code CASH_INSUFFICIENT}
 * @param details the numbers behind the code, as text by name
 */
public record OrderDenied(
        CompetitionId competitionId,
        long frame,
        int round,
        SeatId seatId,
        @Nullable String orderId,
        Symbol symbol,
        Side side,
        String code,
        Map<String, String> details)
        implements LedgerEvent {

    public OrderDenied {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}

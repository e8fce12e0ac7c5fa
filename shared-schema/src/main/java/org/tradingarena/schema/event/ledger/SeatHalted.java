package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/**
 * A seat lost more than the risk rules allow: it may close but not enter.
 *
 * @param time of the boundary at which the loss was seen
 * @param code {@code DAILY_LOSS_HALT} or {@code DRAWDOWN_HALT}
 * @param until when it may enter again; null when never
 * @param details the numbers behind the code, as text by name
 */
public record SeatHalted(
        CompetitionId competitionId,
        long frame,
        SeatId seatId,
        Instant time,
        String code,
        @Nullable Instant until,
        Map<String, String> details)
        implements LedgerEvent {

    public SeatHalted {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}

package org.tradingarena.schema.event.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/**
 * An answer entered the books, or its absence did.
 *
 * @param code of the failure; null when the outcome is VALID or REPAIRED
 * @param intents empty on failure
 * @param ordinal place among the admissions after this frame, from 0
 */
public record DecisionRecorded(
        CompetitionId competitionId,
        long frame,
        int round,
        SeatId seatId,
        RecordedOutcome outcome,
        @Nullable String code,
        @Nullable String message,
        List<Intent> intents,
        int ordinal,
        TokenUsage usage,
        BigDecimal costUsd,
        long thinkingMillis)
        implements LedgerEvent {

    public DecisionRecorded {
        intents = List.copyOf(intents);
    }
}

package org.tradingarena.schema.event.decision;

import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/**
 * A seat that gave no usable decision: nothing happens in the market, and a failure is counted.
 *
 * @param code stable, such as {@code REPLY_TIMEOUT}; the list is in {@code docs/reference/error-codes.md}
 * @param message what went wrong, without secrets
 */
public record DecisionFailed(
        CompetitionId competitionId,
        int round,
        SeatId seatId,
        String requestId,
        String code,
        String message,
        DecisionTrail trail)
        implements DecisionAnswer {}

package org.tradingarena.schema.event.ledger;

import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * A pending order ended without a fill.
 *
 * @param code such as {@code PRICE_STALE} or {@code COMPETITION_ENDED}
 */
public record OrderCancelled(
        CompetitionId competitionId, long frame, int round, SeatId seatId, String orderId, Symbol symbol, String code)
        implements LedgerEvent {}

package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * A position came back to zero.
 *
 * @param quantity bought over its life
 * @param grossPnl Σ proceeds − Σ cost, before fees
 * @param fees of every fill of its life
 * @param netPnl gross − fees
 */
public record PositionClosed(
        CompetitionId competitionId,
        long frame,
        SeatId seatId,
        Symbol symbol,
        Quantity quantity,
        Instant openedAt,
        Instant closedAt,
        Money grossPnl,
        Money fees,
        Money netPnl)
        implements LedgerEvent {}

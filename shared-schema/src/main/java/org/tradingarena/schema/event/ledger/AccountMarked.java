package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/**
 * The value of a seat at a boundary.
 *
 * @param round that closes here; 0 at the first boundary
 * @param time close time of the frame
 * @param cash free, not set aside as margin
 * @param positionsValue Σ (margin + unrealised profit); on spot that is Σ quantity × mark
 * @param equity cash + positions value
 * @param unrealisedPnl Σ side × (quantity × mark − cost basis)
 * @param exposure Σ quantity × mark
 */
public record AccountMarked(
        CompetitionId competitionId,
        long frame,
        int round,
        SeatId seatId,
        Instant time,
        Money cash,
        Money positionsValue,
        Money equity,
        Money unrealisedPnl,
        Money exposure)
        implements LedgerEvent {}

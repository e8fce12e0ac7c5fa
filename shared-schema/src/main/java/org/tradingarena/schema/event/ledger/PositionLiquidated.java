package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * The venue took over a position whose margin no longer carried it. Its fill and its close are told beside this.
 *
 * @param liquidationPrice at which margin and loss met the maintenance margin
 * @param price of the fill
 * @param margin set aside for it before
 * @param liquidationFee charged as far as the margin reached
 * @param insurance the part of the loss that the margin could not bear; 0 or positive
 */
public record PositionLiquidated(
        CompetitionId competitionId,
        long frame,
        SeatId seatId,
        Symbol symbol,
        Instant time,
        PositionSide side,
        Quantity quantity,
        Price liquidationPrice,
        Price price,
        Money margin,
        Money liquidationFee,
        Money insurance)
        implements LedgerEvent {}

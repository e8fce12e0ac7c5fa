package org.tradingarena.schema.event.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * Funding was due on a position; once per position and funding time.
 *
 * @param time at which it was due: the open of the frame
 * @param price mark the notional was taken at
 * @param rate longs pay it to shorts when it is positive
 * @param amount received by the seat; negative when it paid; −side × quantity × price × rate, exact
 * @param cashAfter what cash could not pay was taken from the margin
 * @param marginAfter of the position
 * @param liquidationPriceAfter of the position with that margin; null where no price liquidates
 */
public record FundingPaid(
        CompetitionId competitionId,
        long frame,
        SeatId seatId,
        Symbol symbol,
        Instant time,
        PositionSide side,
        Quantity quantity,
        Price price,
        BigDecimal rate,
        Money amount,
        Money cashAfter,
        Money marginAfter,
        @Nullable Price liquidationPriceAfter)
        implements LedgerEvent {}

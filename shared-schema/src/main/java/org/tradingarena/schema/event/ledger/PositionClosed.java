package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * A position came back to zero.
 *
 * @param quantity opened over its life
 * @param entryNotional Σ quantity × price of the fills that opened it
 * @param exitNotional Σ quantity × price of the fills that reduced it
 * @param grossPnl side × (exit notional − entry notional), before fees
 * @param fees of every fill of its life, without the liquidation fee
 * @param funding received over its life; negative when more was paid
 * @param liquidationFee 0 unless it was liquidated
 * @param insurance the part of the loss that its margin could not bear; 0 or positive
 * @param netPnl gross − fees + funding − liquidation fee + insurance
 * @param trigger of the last fill
 * @param ambiguous true when the bar of the exit touched both stop-loss and take-profit; the stop was taken
 * @param alternativeNetPnl net profit had the take-profit come first; null unless ambiguous
 */
public record PositionClosed(
        CompetitionId competitionId,
        long frame,
        SeatId seatId,
        Symbol symbol,
        PositionSide side,
        Quantity quantity,
        Instant openedAt,
        Instant closedAt,
        Money entryNotional,
        Money exitNotional,
        Money grossPnl,
        Money fees,
        Money funding,
        Money liquidationFee,
        Money insurance,
        Money netPnl,
        FillTrigger trigger,
        boolean ambiguous,
        @Nullable Money alternativeNetPnl)
        implements LedgerEvent {}

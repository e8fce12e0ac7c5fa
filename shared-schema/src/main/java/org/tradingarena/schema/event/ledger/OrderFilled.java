package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * An order was executed, whole or in part.
 *
 * @param frame in whose bar it filled
 * @param round whose decision it goes back to; for an exit of the venue that of the entry
 * @param fillId {@code <orderId>/<frame>}
 * @param time open time of the frame
 * @param positionSide of the position it opened or reduced
 * @param remaining of the order after this fill; 0 when it is done
 * @param referencePrice open of the bar; for an exit of the venue the price that triggered it, unless the bar opened beyond
 * @param price paid or received: reference worsened by half the spread and the slippage, rounded to the tick against the
 *     seat; a take-profit fills at its reference
 * @param spreadCost part of the price difference due to the spread, in quote currency, not negative
 * @param slippageCost the rest of the price difference, rounding to the tick included, not negative
 * @param fee in quote currency
 * @param latencyCost side × quantity × (reference − snapshot price); negative when waiting helped; 0 for exits of the venue
 * @param realisedPnl for a fill that reduces, side × (value at the fill price − cost basis) before all fees; null for one
 *     that opens
 * @param cashAfter free cash of the seat
 * @param positionAfter quantity held after the fill
 * @param marginAfter set aside for it after the fill; on spot its cost basis
 * @param liquidationPriceAfter of the position after the fill; null when nothing is left, and where no price liquidates
 */
public record OrderFilled(
        CompetitionId competitionId,
        long frame,
        int round,
        SeatId seatId,
        String orderId,
        String fillId,
        Instant time,
        Symbol symbol,
        Side side,
        PositionSide positionSide,
        FillTrigger trigger,
        Quantity quantity,
        Quantity remaining,
        Leverage leverage,
        Price referencePrice,
        Price price,
        Money spreadCost,
        Money slippageCost,
        Money fee,
        Money latencyCost,
        @Nullable Money realisedPnl,
        Money cashAfter,
        Quantity positionAfter,
        Money marginAfter,
        @Nullable Price liquidationPriceAfter)
        implements LedgerEvent {}

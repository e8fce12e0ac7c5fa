package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * An order was executed.
 *
 * @param frame whose open it filled at
 * @param fillId {@code <orderId>/<frame>}
 * @param time open time of the frame
 * @param referencePrice open of the bar
 * @param price paid or received: reference worsened by half the spread and the slippage, rounded to the tick against the
 *     seat
 * @param spreadCost part of the price difference due to the spread, in quote currency, not negative
 * @param slippageCost the rest of the price difference, rounding to the tick included, not negative
 * @param fee in quote currency
 * @param latencyCost side × quantity × (reference − snapshot price); negative when waiting helped
 * @param realisedPnl for a sell, proceeds − cost basis before all fees; null for a buy
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
        Quantity quantity,
        Price referencePrice,
        Price price,
        Money spreadCost,
        Money slippageCost,
        Money fee,
        Money latencyCost,
        @Nullable Money realisedPnl,
        Money cashAfter,
        Quantity positionAfter)
        implements LedgerEvent {}

package org.tradingarena.schema.event.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * An intent became a pending market order, or an invalidation did.
 *
 * @param orderId {@code r<round>/<seat>/<symbol>} for an entry, with {@code /close} or {@code /invalidation/<frame>} for the
 *     others:
 *     unique within the competition
 * @param side of the order
 * @param positionSide of the position it opens or reduces
 * @param cashFraction for an entry sized by cash, the fraction to put in, margin and fee included, sized at the fill price;
 *     null otherwise
 * @param quantity for an entry sized by quantity and for every close; null otherwise
 * @param exits attached to the position when the entry fills
 * @param clamps what the risk rules made smaller, in the order they were applied
 * @param trigger DECISION or INVALIDATION
 * @param snapshotPrice last close the decision was made on; the latency cost is measured from it
 * @param effectiveAt the order fills at the first tradable open at or after this market time
 */
public record OrderAccepted(
        CompetitionId competitionId,
        long frame,
        int round,
        SeatId seatId,
        String orderId,
        Symbol symbol,
        Side side,
        PositionSide positionSide,
        @Nullable BigDecimal cashFraction,
        @Nullable Quantity quantity,
        Leverage leverage,
        ExitPlan exits,
        List<Clamp> clamps,
        FillTrigger trigger,
        Price snapshotPrice,
        Instant effectiveAt)
        implements LedgerEvent {

    public OrderAccepted {
        clamps = List.copyOf(clamps);
    }
}

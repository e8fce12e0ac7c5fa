package org.tradingarena.schema.event.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * An intent became a pending market order.
 *
 * @param orderId {@code r<round>/<seat>/<symbol>}: unique within the competition
 * @param cashFraction for a buy, the fraction of cash to spend, fee included, sized at the fill price; null for a sell
 * @param quantity for a sell, what is sold; null for a buy
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
        @Nullable BigDecimal cashFraction,
        @Nullable Quantity quantity,
        Price snapshotPrice,
        Instant effectiveAt)
        implements LedgerEvent {}

package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * An order that waits for the market. It ends as filled, denied at its fill, or cancelled.
 *
 * <pre>
 * pending ──tradable open──► filled | denied
 *    │  └────empty frame───► pending (one more) ──too many──► cancelled PRICE_STALE
 *    └──competition ends───► cancelled COMPETITION_ENDED
 * </pre>
 *
 * @param orderId {@code r<round>/<seat>/<symbol>}
 * @param cashFraction for a buy, the fraction of cash to spend; null for a sale, which closes the whole position; normalised
 * @param snapshotPrice last close the decision was made on
 * @param effectiveAt earliest open at which it may fill
 * @param emptyFrames frames since then in which nobody traded
 */
public record MarketOrder(
        String orderId,
        int round,
        Symbol symbol,
        Side side,
        @Nullable BigDecimal cashFraction,
        Price snapshotPrice,
        Instant effectiveAt,
        int emptyFrames) {
    public MarketOrder {
        cashFraction = cashFraction == null ? null : new Money(cashFraction).value();
    }

    /** The order after one more frame without a trade. */
    MarketOrder passedOver() {
        return new MarketOrder(orderId, round, symbol, side, cashFraction, snapshotPrice, effectiveAt, emptyFrames + 1);
    }
}

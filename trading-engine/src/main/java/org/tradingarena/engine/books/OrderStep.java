package org.tradingarena.engine.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;

/**
 * What a frame makes of a waiting order, before its size is looked at.
 *
 * <pre>
 * waiting ──tradable open──► executable ──► filled | partly filled, waiting again | denied
 *    │  └────empty frame───► waiting (one more) ──too many──► stale: cancelled PRICE_STALE
 *    ├──position is gone───► cancelled POSITION_NOT_HELD
 *    └──boundary after a partial fill, competition ends──► cancelled
 * </pre>
 */
sealed interface OrderStep {
    /** It goes on waiting, as the order given. */
    record Waits(MarketOrder order) implements OrderStep {}

    /** It meets a bar at whose open it can fill. */
    record Executable(MarketOrder order, Bar bar) implements OrderStep {}

    /** Nobody traded for too long. */
    record Stale(MarketOrder order) implements OrderStep {}

    /** Looks at the bar of the order's symbol; null when the frame has none. */
    static OrderStep of(MarketOrder order, Instant openTime, @Nullable Bar bar, int staleAfterFrames) {
        if (openTime.isBefore(order.effectiveAt())) {
            return new Waits(order);
        }
        if (bar != null && bar.tradable()) {
            return new Executable(order, bar);
        }
        return order.emptyFrames() + 1 >= staleAfterFrames ? new Stale(order) : new Waits(order.passedOver());
    }
}

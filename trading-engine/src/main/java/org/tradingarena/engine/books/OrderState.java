package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.KeptForm;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * An active {@link Order} in a form that JSON can keep.
 *
 * @param cashFraction null unless it is sized by cash and pending
 * @param quantity still wanted; null for one sized by cash and for a close of whatever is held
 * @param filled zero for one that is pending, and above for one that is working
 */
public record OrderState(
        String orderId,
        int round,
        Symbol symbol,
        PositionSide positionSide,
        boolean reduces,
        @Nullable BigDecimal cashFraction,
        @Nullable Quantity quantity,
        Quantity filled,
        Leverage leverage,
        ExitPlan exits,
        Thesis thesis,
        FillTrigger trigger,
        Money expectedNotional,
        Money reserved,
        Price snapshotPrice,
        Instant effectiveAt,
        int emptyFrames)
        implements KeptForm<Order.Active> {
    static OrderState of(Order.Active order) {
        OrderTerms terms = order.terms();
        return new OrderState(
                terms.orderId(),
                terms.round(),
                terms.symbol(),
                terms.positionSide(),
                terms.reduces(),
                order.wanted().cashFraction(),
                order.wanted().quantity(),
                order.filled(),
                terms.leverage(),
                terms.exits(),
                terms.thesis(),
                terms.trigger(),
                terms.expectedNotional(),
                terms.reserved(),
                terms.snapshotPrice(),
                terms.effectiveAt(),
                order.emptyFrames());
    }

    @Override
    public Order.Active value() {
        if (filled.isZero()) {
            return new Order.Pending(terms(), OrderSize.of(cashFraction, quantity), emptyFrames);
        }
        if (quantity == null) {
            throw new InvariantViolated("ORDER_WITHOUT_SIZE", "order=" + orderId);
        }
        return new Order.Working(terms(), filled, quantity, emptyFrames);
    }

    private OrderTerms terms() {
        return new OrderTerms(
                orderId,
                round,
                symbol,
                positionSide,
                reduces,
                leverage,
                exits,
                thesis,
                trigger,
                expectedNotional,
                reserved,
                snapshotPrice,
                effectiveAt);
    }
}

package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Quantity;

/**
 * What the ledger has told of an open position.
 *
 * @param cost basis of the quantity, without fees, in quote currency
 * @param margin set aside for it, in quote currency
 */
record Holding(PositionSide side, Quantity quantity, Money cost, Money margin, Leverage leverage, ExitPlan exits) {

    /** The holding after a fill of its entry or of an exit; a fill that reduces takes its basis out of the cost. */
    static Holding after(@Nullable Holding before, OrderFilled fill, ExitPlan exits) {
        Money basis = before == null ? Money.ZERO : before.cost();
        return new Holding(
                fill.positionSide(),
                fill.positionAfter(),
                fill.realisedPnl() == null ? basis.plus(value(fill)) : basis.minus(basisOf(fill, fill.realisedPnl())),
                fill.marginAfter(),
                fill.leverage(),
                before == null ? exits : before.exits());
    }

    /** The holding with the margin that funding left. */
    Holding withMargin(Money left) {
        return new Holding(side, quantity, cost, left, leverage, exits);
    }

    private static Money basisOf(OrderFilled fill, Money realised) {
        Money gain = realised.times(BigDecimal.valueOf(fill.positionSide().sign()));
        return value(fill).minus(gain);
    }

    private static Money value(OrderFilled fill) {
        return fill.price().times(fill.quantity());
    }
}

package org.tradingarena.engine.books;

import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/** What the time between snapshot and fill cost, apart from spread and slippage. */
final class Latency {
    private Latency() {}

    /** Side × quantity × (reference − snapshot price), exact; negative when waiting helped. */
    static Money cost(OrderTerms order, FillPrice price, Quantity quantity) {
        Money moved =
                price.reference().times(quantity).minus(order.snapshotPrice().times(quantity));
        return order.side() == Side.BUY ? moved : moved.negated();
    }
}

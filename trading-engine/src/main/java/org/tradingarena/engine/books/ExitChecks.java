package org.tradingarena.engine.books;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;

/** Whether the exits of an entry lie on their sides of its price. */
final class ExitChecks {
    private ExitChecks() {}

    /** Why the exits are refused; null when they may be attached. A stop at the price itself would trigger at once. */
    static @Nullable Denial denial(ExitPlan exits, PositionSide side, Price price) {
        Price stop = exits.stopLoss();
        if (stop != null && side.losesTo(price, stop)) {
            return Denial.of(Refusal.STOP_ON_WRONG_SIDE, "stopLoss", stop, "price", price);
        }
        Price target = exits.takeProfit();
        if (target != null && side.winsTo(price, target)) {
            return Denial.of(Refusal.TARGET_ON_WRONG_SIDE, "takeProfit", target, "price", price);
        }
        return null;
    }
}

package org.tradingarena.engine.books;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;

/** Whether the exits of an entry lie on their sides of its price. */
final class ExitChecks {
    private ExitChecks() {}

    /**
     * Why the exits are refused; null when they may be attached. A stop at the market itself would trigger at once, and a
     * target at the price that the entry pays would win nothing.
     *
     * @param market last price, or open of the bar, which the stop is held against
     * @param price the same worsened by the costs, which the target is held against
     */
    static @Nullable Denial denial(ExitPlan exits, PositionSide side, Price market, Price price) {
        Price stop = exits.stopLoss();
        if (stop != null && side.losesTo(market, stop)) {
            return Denial.of(Refusal.STOP_ON_WRONG_SIDE, "stopLoss", stop, "price", market);
        }
        Price target = exits.takeProfit();
        if (target != null && side.winsTo(price, target)) {
            return Denial.of(Refusal.TARGET_ON_WRONG_SIDE, "takeProfit", target, "price", price);
        }
        return null;
    }
}

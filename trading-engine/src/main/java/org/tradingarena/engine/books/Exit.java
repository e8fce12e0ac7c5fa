package org.tradingarena.engine.books;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;

/**
 * How a bar ends a position without an order, by the strictest of the known rules:
 *
 * <ol>
 *   <li>Liquidation by the mark price where the market tells one. Where it tells none, by the bar's own prices: a bar that
 *       opens beyond the liquidation price liquidates at the open; one that reaches it later does so unless a stop-loss
 *       lies nearer the open.
 *   <li>A bar that opens beyond the stop fills it at the open.
 *   <li>A bar that opens beyond the target fills it at the target.
 *   <li>The stop before the target. When the bar touched both, the exit is ambiguous and the target is kept as alternative.
 * </ol>
 *
 * <p>The bar of the entry counts whole, since entries fill at its open.
 *
 * @param reference price that triggered it, or the open when the bar opened beyond
 * @param alternative price of the target when the bar touched both; null unless ambiguous
 */
record Exit(FillTrigger trigger, Price reference, @Nullable Price alternative) {
    /** What the bar makes of the position; null when it stays open. */
    static @Nullable Exit of(OpenPosition held, Bar bar) {
        Price worst = held.side() == PositionSide.LONG ? bar.low() : bar.high();
        Price best = held.side() == PositionSide.LONG ? bar.high() : bar.low();
        Price target = held.exits().takeProfit();
        boolean targetTouched = target != null && held.winsTo(best, target);
        boolean opensBeyondTarget = target != null && held.winsTo(bar.open(), target);
        Exit liquidation = liquidation(held, bar, worst, targetTouched && !opensBeyondTarget ? target : null);
        if (liquidation != null) {
            return liquidation;
        }
        Price stop = held.exits().stopLoss();
        if (stop != null && held.losesTo(bar.open(), stop)) {
            return new Exit(FillTrigger.STOP_LOSS, bar.open(), null);
        }
        if (target != null && opensBeyondTarget) {
            return new Exit(FillTrigger.TAKE_PROFIT, target, null);
        }
        if (stop != null && held.losesTo(worst, stop)) {
            return new Exit(FillTrigger.STOP_LOSS, stop, targetTouched ? target : null);
        }
        return target != null && targetTouched ? new Exit(FillTrigger.TAKE_PROFIT, target, null) : null;
    }

    private static @Nullable Exit liquidation(OpenPosition held, Bar bar, Price worst, @Nullable Price touchedTarget) {
        Price level = held.liquidationPrice();
        if (level == null) {
            return null;
        }
        boolean opensBeyond = held.losesTo(bar.open(), level);
        Price mark = bar.mark();
        if (mark != null) {
            return held.losesTo(mark, level)
                    ? new Exit(FillTrigger.LIQUIDATION, opensBeyond ? bar.open() : level, null)
                    : null;
        }
        if (opensBeyond) {
            return new Exit(FillTrigger.LIQUIDATION, bar.open(), null);
        }
        Price target = held.exits().takeProfit();
        if (target != null && held.winsTo(bar.open(), target)) {
            return null;
        }
        Price stop = held.exits().stopLoss();
        boolean stopIsNearer = stop != null && !held.losesTo(stop, level);
        return held.losesTo(worst, level) && !stopIsNearer
                ? new Exit(FillTrigger.LIQUIDATION, level, touchedTarget)
                : null;
    }
}

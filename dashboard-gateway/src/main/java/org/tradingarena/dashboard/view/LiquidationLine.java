package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Price;

/**
 * Where a position would be liquidated, for the eye only: the ledger tells margin and cost, and the books liquidate by their
 * own reckoning of the same formula.
 */
final class LiquidationLine {

    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

    private LiquidationLine() {}

    /**
     * {@code (margin + amount − side × cost) ÷ (quantity × (rate − side))} with rate and amount of the bracket of the cost,
     * as Binance documents it for isolated linear contracts. Rounded half-even to the tick; null where no price above zero
     * liquidates.
     */
    static @Nullable Price of(Holding held, Instrument instrument) {
        List<MaintenanceBracket> brackets = instrument.brackets();
        if (brackets.isEmpty() || held.quantity().isZero()) {
            return null;
        }
        MaintenanceBracket bracket = brackets.getFirst();
        for (MaintenanceBracket higher : brackets) {
            bracket = higher.floor().compareTo(held.cost()) <= 0 ? higher : bracket;
        }
        BigDecimal side = BigDecimal.valueOf(held.side().sign());
        BigDecimal left = held.margin()
                .plus(bracket.amount())
                .value()
                .subtract(side.multiply(held.cost().value()));
        BigDecimal price =
                left.divide(held.quantity().value().multiply(bracket.rate().subtract(side)), DIGITS);
        return price.signum() > 0 ? new Price(toTick(price, instrument.tickSize())) : null;
    }

    private static BigDecimal toTick(BigDecimal price, BigDecimal tick) {
        return tick.signum() == 0
                ? price
                : price.divide(tick, 0, RoundingMode.HALF_EVEN).multiply(tick);
    }
}

package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;

/**
 * The account of a seat at the moment it is asked.
 *
 * @param cash free, not set aside as margin
 * @param equity cash + Σ (margin + unrealised profit); on spot that is cash + Σ quantity × mark
 * @param totalReturn equity ÷ initial cash − 1, a fraction, rounded half-even to 10 decimals
 * @param sharpe mean ÷ sample deviation of the equity returns from boundary to boundary so far, per round and not
 *     annualised, no risk-free rate, rounded half-even to 4 decimals; null before the third boundary and without variation
 * @param halted code of the risk rule that keeps the seat from entering, such as {@code DRAWDOWN_HALT}; null when it may
 */
public record AccountView(
        Money cash,
        Money equity,
        Money initialCash,
        BigDecimal totalReturn,
        @Nullable BigDecimal sharpe,
        List<PositionView> positions,
        Spent spent,
        @Nullable String halted) {

    public AccountView {
        positions = List.copyOf(positions);
    }
}

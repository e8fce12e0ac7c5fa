package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;
import java.util.List;
import org.tradingarena.schema.types.Money;

/**
 * The account of a seat at the moment it is asked.
 *
 * @param equity cash + Σ quantity × mark
 * @param totalReturn equity ÷ initial cash − 1, a fraction, rounded half-even to 10 decimals
 */
public record AccountView(
        Money cash,
        Money equity,
        Money initialCash,
        BigDecimal totalReturn,
        List<PositionView> positions,
        Spent spent) {

    public AccountView {
        positions = List.copyOf(positions);
    }
}

package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** Initial margin, maintenance brackets and the liquidation price of isolated linear positions. */
public final class Margin {
    private static final int DECIMALS = 8;
    private static final MathContext PRICE_DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

    private Margin() {}

    /** What has to be set aside for a notional: notional ÷ leverage, rounded up to 8 decimals; all of it without leverage. */
    public static Money initial(Money notional, Leverage leverage) {
        return leverage.equals(Leverage.NONE)
                ? notional
                : new Money(notional.value().divide(leverage.value(), DECIMALS, RoundingMode.CEILING));
    }

    /**
     * The price at which margin and loss meet the maintenance margin; null when no price above zero does.
     *
     * <p>{@code LP = (WB + cum − side × Q × EP) ÷ (Q × MMR − side × Q)} for the isolated wallet WB, entry price EP and the
     * bracket (MMR, cum) of the entry notional, as Binance documents it for isolated linear contracts
     * (https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93). Rounded half-even to 16 digits.
     *
     * @param brackets by rising floor; empty where nothing is liquidated
     */
    public static @Nullable Price liquidationPrice(
            PositionSide side, Quantity quantity, Money cost, Money wallet, List<MaintenanceBracket> brackets) {
        if (brackets.isEmpty() || quantity.isZero()) {
            return null;
        }
        MaintenanceBracket bracket = bracketOf(cost, brackets);
        BigDecimal sign = BigDecimal.valueOf(side.sign());
        BigDecimal above = wallet.plus(bracket.amount()).value().subtract(sign.multiply(cost.value()));
        BigDecimal below = quantity.value().multiply(bracket.rate().subtract(sign));
        BigDecimal price = above.divide(below, PRICE_DIGITS);
        return price.signum() > 0 ? new Price(price) : null;
    }

    private static MaintenanceBracket bracketOf(Money notional, List<MaintenanceBracket> brackets) {
        MaintenanceBracket found = brackets.getFirst();
        for (MaintenanceBracket bracket : brackets) {
            if (bracket.floor().compareTo(notional) <= 0) {
                found = bracket;
            }
        }
        return found;
    }
}

package org.tradingarena.engine.books;

import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * What a seat holds of one symbol. The cost basis is kept as a total, so that partial sales sum exactly: each takes its
 * share rounded half-even to 8 decimals, the last one takes what is left.
 *
 * @param quantity held now
 * @param cost basis of that quantity, without fees, in quote currency
 * @param bought units bought over the life of the position
 * @param realised profit of the sales so far, before fees
 * @param fees of every fill so far
 */
public record Position(
        Symbol symbol, Quantity quantity, Money cost, Quantity bought, Money realised, Money fees, Instant openedAt) {
    private static final int SHARE_DECIMALS = 8;
    private static final MathContext SHOWN = new MathContext(10, RoundingMode.HALF_EVEN);

    /** A position that begins with its first purchase. */
    static Position opened(Symbol symbol, Quantity quantity, Money notional, Money fee, Instant time) {
        return new Position(symbol, quantity, notional, quantity, Money.ZERO, fee, time);
    }

    /** The position after another purchase. */
    Position bought(Quantity more, Money notional, Money fee) {
        return new Position(
                symbol,
                quantity.plus(more),
                cost.plus(notional),
                bought.plus(more),
                realised,
                fees.plus(fee),
                openedAt);
    }

    /** The cost basis that leaves with a sale of this quantity. */
    Money costOf(Quantity sold) {
        if (sold.equals(quantity)) {
            return cost;
        }
        return new Money(
                cost.value().multiply(sold.value()).divide(quantity.value(), SHARE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** The position after a sale; its quantity may be zero. Throws when more is sold than is held. */
    Position sold(Quantity sold, Money proceeds, Money fee) {
        Money released = costOf(sold);
        return new Position(
                symbol,
                quantity.minus(sold),
                cost.minus(released),
                bought,
                realised.plus(proceeds).minus(released),
                fees.plus(fee),
                openedAt);
    }

    /** Cost basis per unit, without fees, rounded half-even to 10 significant digits; for display only. */
    public Price averageEntry() {
        return new Price(cost.value().divide(quantity.value(), SHOWN));
    }
}

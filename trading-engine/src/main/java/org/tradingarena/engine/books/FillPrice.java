package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/**
 * What a market order pays: the open of its bar, worsened by half the spread and the slippage, then rounded to the tick
 * against the seat (a buy up, a sale down). The parts stay apart, so that a report can say where the money went.
 *
 * @param reference open of the bar
 * @param price paid or received
 * @param halfSpread part of the difference due to the spread, per unit, exact
 */
public record FillPrice(Price reference, Price price, BigDecimal halfSpread) {
    private static final int BASIS_POINT_DIGITS = 4;

    /**
     * Prices a fill.
     *
     * @param tickSize smallest step of a price; zero means that the venue does not round
     */
    public static FillPrice of(Price open, Side side, CostModel costs, BigDecimal tickSize) {
        BigDecimal difference = open.value().multiply(worsening(costs));
        BigDecimal exact =
                side == Side.BUY ? open.value().add(difference) : open.value().subtract(difference);
        BigDecimal halfSpread = open.value().multiply(halfSpreadFraction(costs));
        return new FillPrice(open, new Price(toTick(exact, tickSize, side)), halfSpread);
    }

    /** Fraction of the open by which a fill is worse than it, before rounding to the tick. */
    static BigDecimal worsening(CostModel costs) {
        return halfSpreadFraction(costs).add(costs.slippageRate());
    }

    private static BigDecimal halfSpreadFraction(CostModel costs) {
        return costs.halfSpreadBps().movePointLeft(BASIS_POINT_DIGITS);
    }

    /** A price below one tick stays as it is: zero is not a price. */
    private static BigDecimal toTick(BigDecimal exact, BigDecimal tickSize, Side side) {
        if (tickSize.signum() == 0) {
            return exact;
        }
        RoundingMode againstTheSeat = side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal rounded = exact.divide(tickSize, 0, againstTheSeat).multiply(tickSize);
        return rounded.signum() > 0 ? rounded : exact;
    }

    /** Cost of the spread for a quantity, in quote currency. */
    public Money spreadCost(Quantity quantity) {
        return new Money(halfSpread.multiply(quantity.value()));
    }

    /** The rest of the difference to the reference for a quantity, rounding to the tick included, in quote currency. */
    public Money slippageCost(Quantity quantity) {
        BigDecimal difference = price.value().subtract(reference.value()).abs();
        return new Money(difference.subtract(halfSpread).multiply(quantity.value()));
    }
}

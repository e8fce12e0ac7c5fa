package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.VolumeShare;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/**
 * What a market order pays: its reference, worsened by half the spread and the slippage, then rounded to the tick against
 * the seat (a buy up, a sale down). The parts stay apart, so that a report can say where the money went.
 *
 * @param reference open of the bar, or the price that triggered an exit
 * @param price paid or received
 * @param halfSpread part of the difference due to the spread, per unit, exact
 */
public record FillPrice(Price reference, Price price, BigDecimal halfSpread) {
    private static final int BASIS_POINT_DIGITS = 4;
    private static final int SHARE_DECIMALS = 12;

    /**
     * Prices a fill with the fixed slippage alone.
     *
     * @param tickSize smallest step of a price; zero means that the venue does not round
     */
    public static FillPrice of(Price reference, Side side, CostModel costs, BigDecimal tickSize) {
        return of(reference, side, costs, tickSize, BigDecimal.ZERO);
    }

    /** Prices a fill with slippage added to the fixed one, as a fraction of the price. */
    public static FillPrice of(
            Price reference, Side side, CostModel costs, BigDecimal tickSize, BigDecimal addedSlippage) {
        BigDecimal worse = worsening(costs).add(addedSlippage);
        BigDecimal difference = reference.value().multiply(worse);
        BigDecimal exact = side == Side.BUY
                ? reference.value().add(difference)
                : reference.value().subtract(difference);
        BigDecimal halfSpread = reference.value().multiply(halfSpreadFraction(costs));
        return new FillPrice(reference, new Price(toTick(exact, tickSize, side)), halfSpread);
    }

    /** A fill at exactly its price, such as that of a take-profit. */
    public static FillPrice exactly(Price price) {
        return new FillPrice(price, price, BigDecimal.ZERO);
    }

    /**
     * Slippage of a quantity by its share of the volume: {@code impact × min(quantity ÷ volume, cap)²}, a fraction of the
     * price. The formula of Lean's {@code VolumeShareSlippageModel}; the share is rounded up to 12 decimals.
     *
     * @param volume above zero
     */
    public static BigDecimal volumeSlippage(VolumeShare model, Quantity quantity, Quantity volume) {
        BigDecimal share = quantity.value()
                .divide(volume.value(), SHARE_DECIMALS, RoundingMode.CEILING)
                .min(model.cap());
        return model.impact().multiply(share).multiply(share);
    }

    /** Fraction of the reference by which a fill is worse than it, before rounding to the tick. */
    static BigDecimal worsening(CostModel costs) {
        return halfSpreadFraction(costs).add(costs.slippageRate());
    }

    /** The same with the most that a share of the volume can add. */
    static BigDecimal worst(CostModel costs) {
        return worsening(costs).add(mostVolumeSlippage(costs));
    }

    /** What an order adds that takes as large a share of the volume as one may. */
    static BigDecimal mostVolumeSlippage(CostModel costs) {
        VolumeShare share = costs.volumeShare();
        return share == null
                ? BigDecimal.ZERO
                : share.impact().multiply(share.cap()).multiply(share.cap());
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

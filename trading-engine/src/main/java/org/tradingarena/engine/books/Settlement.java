package org.tradingarena.engine.books;

import org.tradingarena.schema.types.Money;

/**
 * What becomes of the margin of a position, or of a part of it, when it is closed:
 *
 * <pre>
 * margin + gain = returned + fee + liquidation fee − insurance
 * </pre>
 *
 * A loss never exceeds the margin: what is beyond it is the insurance's. Fees are charged as far as there is money.
 *
 * @param cost basis that leaves
 * @param margin that leaves
 * @param gain side × (notional − cost), before fees
 * @param returned to the cash; negative only when the fee of a voluntary close exceeds what the position was worth
 * @param insurance 0 or positive
 */
record Settlement(
        Money notional,
        Money cost,
        Money margin,
        Money gain,
        Money fee,
        Money liquidationFee,
        Money insurance,
        Money returned) {

    /** A close by decision or by an exit of the position; the seat's cash stands in for a fee that the margin cannot pay. */
    static Settlement ofClose(Money notional, Money cost, Money margin, Money gain, Money fee, Money cash) {
        Money left = margin.plus(gain);
        Money worth = left.isNegative() ? Money.ZERO : left;
        Money charged = least(fee, worth.plus(cash));
        return new Settlement(
                notional, cost, margin, gain, charged, Money.ZERO, worth.minus(left), worth.minus(charged));
    }

    /** A liquidation: fee and liquidation fee come out of the margin alone, in this order. */
    static Settlement ofLiquidation(
            Money notional, Money cost, Money margin, Money gain, Money fee, Money liquidationFee) {
        Money left = margin.plus(gain);
        Money worth = left.isNegative() ? Money.ZERO : left;
        Money charged = least(fee, worth);
        Money extra = least(liquidationFee, worth.minus(charged));
        return new Settlement(
                notional,
                cost,
                margin,
                gain,
                charged,
                extra,
                worth.minus(left),
                worth.minus(charged).minus(extra));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

package org.tradingarena.engine.books;

import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;

/**
 * What a position has been through since it was opened.
 *
 * @param opened units of all fills that opened it
 * @param entryNotional Σ quantity × price of those fills
 * @param exitNotional Σ quantity × price of the fills that reduced it
 * @param realised gross profit of those
 * @param fees of every fill
 * @param funding received; negative when more was paid
 * @param liquidationFee on top of the fees
 * @param insurance losses that the margin could not bear
 */
public record Life(
        Quantity opened,
        Money entryNotional,
        Money exitNotional,
        Money realised,
        Money fees,
        Money funding,
        Money liquidationFee,
        Money insurance) {
    /** Before the first fill. */
    static final Life BEGINNING =
            new Life(Quantity.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** Gross − fees + funding − liquidation fee + insurance. */
    public Money net() {
        return realised.minus(fees).plus(funding).minus(liquidationFee).plus(insurance);
    }

    Life opened(Quantity more, Money notional, Money fee) {
        return new Life(
                opened.plus(more),
                entryNotional.plus(notional),
                exitNotional,
                realised,
                fees.plus(fee),
                funding,
                liquidationFee,
                insurance);
    }

    Life reduced(Settlement settlement) {
        return new Life(
                opened,
                entryNotional,
                exitNotional.plus(settlement.notional()),
                realised.plus(settlement.gain()),
                fees.plus(settlement.fee()),
                funding,
                liquidationFee.plus(settlement.liquidationFee()),
                insurance.plus(settlement.insurance()));
    }

    Life funded(Money received, Money insured) {
        return new Life(
                opened,
                entryNotional,
                exitNotional,
                realised,
                fees,
                funding.plus(received),
                liquidationFee,
                insurance.plus(insured));
    }
}

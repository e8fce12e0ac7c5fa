package org.tradingarena.engine.books;

import org.tradingarena.schema.types.Money;

/**
 * What a seat has made and paid since it began. Together with the unrealised profit it explains every change of equity:
 * equity − initial cash = realised + unrealised − fees + funding − liquidation fees + insurance.
 *
 * @param realised Σ side × (exit − cost basis) of everything closed, before fees
 * @param fees of all fills
 * @param funding received; negative when more was paid
 * @param liquidationFees on top of the fees
 * @param insurance losses that no margin could bear
 * @param trades closed positions
 * @param wins closed positions with a net profit above zero
 */
public record Totals(
        Money realised, Money fees, Money funding, Money liquidationFees, Money insurance, int trades, int wins) {
    /** Before the first trade. */
    public static final Totals NONE = new Totals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0);

    /** All of it in one sum, without the unrealised profit. */
    public Money sum() {
        return realised.minus(fees).plus(funding).minus(liquidationFees).plus(insurance);
    }

    Totals opened(Money fee) {
        return new Totals(realised, fees.plus(fee), funding, liquidationFees, insurance, trades, wins);
    }

    Totals reduced(Settlement settlement) {
        return new Totals(
                realised.plus(settlement.gain()),
                fees.plus(settlement.fee()),
                funding,
                liquidationFees.plus(settlement.liquidationFee()),
                insurance.plus(settlement.insurance()),
                trades,
                wins);
    }

    Totals closed(boolean won) {
        return new Totals(realised, fees, funding, liquidationFees, insurance, trades + 1, wins + (won ? 1 : 0));
    }

    Totals funded(Money received, Money insured) {
        return new Totals(
                realised, fees, funding.plus(received), liquidationFees, insurance.plus(insured), trades, wins);
    }
}

package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** How much a budget buys: fee included, whole lots only, never more than the budget. */
final class BuySize {
    /** Decimals of a quantity where the venue names no lot. */
    private static final int DECIMALS_WITHOUT_LOT = 8;

    private BuySize() {}

    /** The largest whole number of lots whose notional and fee together stay within the budget; may be zero. */
    static Quantity within(Money budget, Price price, BigDecimal feeRate, BigDecimal lotStep) {
        if (budget.value().signum() <= 0) {
            return Quantity.ZERO;
        }
        BigDecimal perUnit = price.value().multiply(BigDecimal.ONE.add(feeRate));
        if (lotStep.signum() == 0) {
            return new Quantity(budget.value().divide(perUnit, DECIMALS_WITHOUT_LOT, RoundingMode.DOWN));
        }
        BigDecimal lots = budget.value().divide(perUnit.multiply(lotStep), 0, RoundingMode.DOWN);
        return new Quantity(lots.multiply(lotStep));
    }

    /** The venue's objection to a quantity; null when it has none. Checked after rounding to the lot. */
    static @Nullable Refusal objection(Quantity quantity, Price price, Instrument instrument) {
        if (quantity.isZero()) {
            return Refusal.QUANTITY_TOO_SMALL;
        }
        return price.times(quantity).compareTo(instrument.minNotional()) < 0 ? Refusal.NOTIONAL_TOO_SMALL : null;
    }
}

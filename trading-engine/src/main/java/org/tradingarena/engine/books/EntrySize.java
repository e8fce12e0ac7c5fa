package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** How large an entry can be: margin and fee included, whole lots only, never more than the budget. */
final class EntrySize {
    /** Decimals of a quantity where the venue names no lot. */
    private static final int DECIMALS_WITHOUT_LOT = 8;

    private static final BigDecimal SMALLEST_WITHOUT_LOT = BigDecimal.ONE.movePointLeft(DECIMALS_WITHOUT_LOT);
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.CEILING);

    private EntrySize() {}

    /** The largest whole number of lots whose margin and fee together stay within the budget; may be zero. */
    static Quantity within(Money budget, Price price, BigDecimal feeRate, Leverage leverage, BigDecimal lotStep) {
        if (budget.value().signum() <= 0) {
            return Quantity.ZERO;
        }
        BigDecimal marginRate = BigDecimal.ONE.divide(leverage.value(), DIGITS);
        BigDecimal perUnit = price.value().multiply(marginRate.add(feeRate));
        BigDecimal lot = lot(lotStep);
        BigDecimal lots = budget.value().divide(perUnit.multiply(lot), 0, RoundingMode.DOWN);
        Quantity quantity = new Quantity(lots.multiply(lot));
        return lots.signum() > 0 && cost(quantity, price, feeRate, leverage).compareTo(budget) > 0
                ? new Quantity(lots.subtract(BigDecimal.ONE).multiply(lot))
                : quantity;
    }

    /** Margin and fee of a quantity. */
    static Money cost(Quantity quantity, Price price, BigDecimal feeRate, Leverage leverage) {
        Money notional = price.times(quantity);
        return Margin.initial(notional, leverage).plus(notional.times(feeRate));
    }

    /** Rounded down to whole lots. */
    static Quantity floored(BigDecimal quantity, BigDecimal lotStep) {
        BigDecimal lot = lot(lotStep);
        return new Quantity(quantity.divide(lot, 0, RoundingMode.DOWN).multiply(lot));
    }

    /** What to tell of a quantity that was rounded to lots; nothing when it was a whole number of them. */
    static List<Clamp> rounding(BigDecimal asked, Quantity granted) {
        return asked.compareTo(granted.value()) == 0
                ? List.of()
                : List.of(new Clamp(Refusal.QUANTITY_ROUNDED.name(), asked.toPlainString(), granted.toString()));
    }

    private static BigDecimal lot(BigDecimal lotStep) {
        return lotStep.signum() == 0 ? SMALLEST_WITHOUT_LOT : lotStep;
    }

    /** The venue's objection to a quantity; null when it has none. Checked after rounding to the lot. */
    static @Nullable Denial objection(Quantity quantity, Price price, Instrument instrument) {
        if (quantity.isZero()) {
            return tooSmall(Refusal.QUANTITY_TOO_SMALL, quantity, price, instrument);
        }
        return price.times(quantity).compareTo(instrument.minNotional()) < 0
                ? tooSmall(Refusal.NOTIONAL_TOO_SMALL, quantity, price, instrument)
                : null;
    }

    private static Denial tooSmall(Refusal code, Quantity quantity, Price price, Instrument instrument) {
        return new Denial(
                code,
                Map.of(
                        "price", price.toString(),
                        "quantity", quantity.toString(),
                        "lotStep", instrument.lotStep().toPlainString(),
                        "minNotional", instrument.minNotional().toString()));
    }
}

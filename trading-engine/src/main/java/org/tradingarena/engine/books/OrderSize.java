package org.tradingarena.engine.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;

/** How much an order wants. */
public sealed interface OrderSize {
    /**
     * As much as a part of the cash buys at the fill, margin and fee included; for entries.
     *
     * @param cashFraction normalised
     */
    record OfCash(BigDecimal cashFraction) implements OrderSize {
        public OfCash {
            cashFraction = new Money(cashFraction).value();
        }
    }

    /** A quantity. */
    record OfUnits(Quantity quantity) implements OrderSize {}

    /** Whatever is held when it fills; for closes. */
    record OfPosition() implements OrderSize {}

    /** The fraction of the cash; null for another size. */
    default @Nullable BigDecimal cashFraction() {
        return null;
    }

    /** The quantity; null when only the fill tells it. */
    default @Nullable Quantity quantity() {
        return null;
    }

    /** Units that a close asks for; more than is held when the position has become smaller since. */
    default Quantity askedOf(Quantity held) {
        Quantity asked = quantity();
        return asked == null ? held : asked;
    }

    /** The size behind a fraction or a quantity, of which at least one is null. */
    static OrderSize of(@Nullable BigDecimal cashFraction, @Nullable Quantity quantity) {
        if (cashFraction != null) {
            return new OfCash(cashFraction);
        }
        return quantity == null ? new OfPosition() : new OfUnits(quantity);
    }
}

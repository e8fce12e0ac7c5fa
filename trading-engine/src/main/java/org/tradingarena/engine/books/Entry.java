package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * An entry on its way through the rules, at the price expected for it. A rule lets it pass, makes it smaller, or denies it.
 *
 * @param cashFraction null once a rule has fixed the quantity
 * @param quantity expected, in whole lots
 * @param price the mark worsened by the costs
 * @param clamps what the rules have made smaller so far
 */
record Entry(
        PositionSide side,
        Instrument instrument,
        Leverage leverage,
        @Nullable BigDecimal cashFraction,
        Quantity quantity,
        Price price,
        ExitPlan exits,
        List<Clamp> clamps) {
    Entry {
        clamps = List.copyOf(clamps);
    }

    Money notional() {
        return price.times(quantity);
    }

    Money cost(BigDecimal feeRate) {
        return EntrySize.cost(quantity, price, feeRate, leverage);
    }

    /** The entry made as large as a rule allows; its size is now a quantity. */
    Entry shrunk(Refusal rule, Quantity granted) {
        return new Entry(
                side,
                instrument,
                leverage,
                null,
                granted,
                price,
                exits,
                with(rule, quantity.toString(), granted.toString()));
    }

    private List<Clamp> with(Refusal rule, String asked, String granted) {
        List<Clamp> all = new ArrayList<>(clamps);
        all.add(new Clamp(rule.name(), asked, granted));
        return all;
    }
}

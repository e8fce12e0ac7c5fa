package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * What the venue demands of an order in one symbol.
 *
 * @param tickSize smallest step of a price, in quote currency; 0 where the venue does not round
 * @param lotStep smallest step of a quantity, in units of the base asset; 0 where the venue does not round
 * @param minNotional smallest value of an order, in quote currency
 * @param maxQuantity largest quantity of one order; null without a limit
 * @param maxLeverage 1 on spot
 * @param brackets by rising floor, the first at 0; empty on spot
 */
public record Instrument(
        Symbol symbol,
        BigDecimal tickSize,
        BigDecimal lotStep,
        Money minNotional,
        @Nullable Quantity maxQuantity,
        Leverage maxLeverage,
        List<MaintenanceBracket> brackets) {

    public Instrument {
        brackets = List.copyOf(brackets);
    }

    /** An instrument of a spot market without an upper limit of quantity. */
    public static Instrument spot(Symbol symbol, BigDecimal tickSize, BigDecimal lotStep, Money minNotional) {
        return new Instrument(symbol, tickSize, lotStep, minNotional, null, Leverage.NONE, List.of());
    }
}

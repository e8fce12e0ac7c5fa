package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * What a data set demands of orders in one symbol, or in any.
 *
 * @param tick smallest step of a price, in quote currency; positive
 * @param lot smallest step of a quantity, in units of the base asset; positive
 * @param minNotional smallest value of an order, in quote currency
 * @param maxQuantity largest quantity of one order; null without a limit
 * @param maxLeverage 1 on spot
 * @param brackets of the maintenance margin by rising floor; empty on spot
 */
public record VenueRules(
        BigDecimal tick,
        BigDecimal lot,
        Money minNotional,
        @Nullable Quantity maxQuantity,
        Leverage maxLeverage,
        List<MaintenanceBracket> brackets) {

    public VenueRules {
        brackets = List.copyOf(brackets);
    }

    /** The rules of an instrument, whose steps are above 0. */
    public static VenueRules of(Instrument instrument) {
        return new VenueRules(
                instrument.tickSize(),
                instrument.lotStep(),
                instrument.minNotional(),
                instrument.maxQuantity(),
                instrument.maxLeverage(),
                instrument.brackets());
    }

    /** The instrument of a symbol under these rules. */
    public Instrument instrument(Symbol symbol) {
        return new Instrument(symbol, tick, lot, minNotional, maxQuantity, maxLeverage, brackets);
    }
}

package org.tradingarena.schema.config;

import java.math.BigDecimal;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/**
 * What a data set demands of orders in one symbol, or in any.
 *
 * @param tick smallest step of a price, in quote currency; positive
 * @param lot smallest step of a quantity, in units of the base asset; positive
 * @param minNotional smallest value of an order, in quote currency
 */
public record VenueRules(BigDecimal tick, BigDecimal lot, Money minNotional) {

    /** The instrument of a symbol under these rules. */
    public Instrument instrument(Symbol symbol) {
        return new Instrument(symbol, tick, lot, minNotional);
    }
}

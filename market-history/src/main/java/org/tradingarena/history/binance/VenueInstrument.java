package org.tradingarena.history.binance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * What the venue says of one of its instruments.
 *
 * @param symbol as the arena writes it, such as {@code BTC/USDT}
 * @param venueSymbol as the venue writes it, such as {@code BTCUSDT}
 * @param status only {@code TRADING} may be traded
 * @param tickSize smallest step of a price, in quote currency; 0 where the venue does not round
 * @param lotStep smallest step of the quantity of a market order, in units of the base asset; 0 where it does not round
 * @param minNotional smallest value of an order, in quote currency
 * @param maxQuantity largest quantity of one market order; null without a limit
 */
public record VenueInstrument(
        Symbol symbol,
        String venueSymbol,
        TradingStatus status,
        BigDecimal tickSize,
        BigDecimal lotStep,
        Money minNotional,
        @Nullable Quantity maxQuantity) {

    /** Whether an instrument can be traded now. */
    public enum TradingStatus {
        TRADING,
        /** Orders can only be cancelled. */
        CANCEL_ONLY,
        /** Halted, in a break, not yet or no longer listed. */
        HALTED
    }
}

package org.tradingarena.history.binance;

import java.math.BigDecimal;
import java.util.List;
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
 * @param filters the venue's rules from which the four above follow, and its others, in the order in which it applies them
 */
public record VenueInstrument(
        Symbol symbol,
        String venueSymbol,
        TradingStatus status,
        BigDecimal tickSize,
        BigDecimal lotStep,
        Money minNotional,
        @Nullable Quantity maxQuantity,
        List<VenueFilter> filters) {

    /** Whether an instrument can be traded now. */
    public enum TradingStatus {
        TRADING,
        /** Orders can only be cancelled. */
        CANCEL_ONLY,
        /** Halted, in a break, not yet or no longer listed. */
        HALTED
    }

    public VenueInstrument {
        filters = List.copyOf(filters);
    }

    /** An instrument of which only the four limits are known. */
    public VenueInstrument(
            Symbol symbol,
            String venueSymbol,
            TradingStatus status,
            BigDecimal tickSize,
            BigDecimal lotStep,
            Money minNotional,
            @Nullable Quantity maxQuantity) {
        this(symbol, venueSymbol, status, tickSize, lotStep, minNotional, maxQuantity, List.of());
    }

    /** The instrument of the venue's filters: of two rules for one limit the stricter counts, and 0 is no rule. */
    public static VenueInstrument of(
            Symbol symbol, String venueSymbol, TradingStatus status, List<VenueFilter> filters) {
        BigDecimal tick = BigDecimal.ZERO;
        BigDecimal step = BigDecimal.ZERO;
        BigDecimal notional = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (VenueFilter filter : filters) {
            switch (filter) {
                case VenueFilter.PriceRange range -> tick = tick.max(range.tick());
                case VenueFilter.LotSize lot -> {
                    step = step.max(lot.step());
                    most = stricter(most, lot.max());
                }
                case VenueFilter.MarketLotSize lot -> {
                    step = step.max(lot.step());
                    most = stricter(most, lot.max());
                }
                case VenueFilter.Notional value -> notional = notional.max(value.min());
                case VenueFilter.PriceBand ignored -> {}
                case VenueFilter.MaxPosition ignored -> {}
                case VenueFilter.MaxOrders ignored -> {}
            }
        }
        return new VenueInstrument(
                symbol,
                venueSymbol,
                status,
                tick,
                step,
                new Money(notional),
                most.signum() == 0 ? null : new Quantity(most),
                filters);
    }

    private static BigDecimal stricter(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0) {
            return other;
        }
        return other.signum() == 0 ? one : one.min(other);
    }
}

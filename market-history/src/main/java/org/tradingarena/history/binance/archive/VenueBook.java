package org.tradingarena.history.binance.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.store.DatasetWriter;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Symbol;

/** The rules of the fetched symbols, as the venue tells them today. */
final class VenueBook {

    private final AssumedMargin margin;
    private final Map<String, VenueInstrument> instruments;

    private VenueBook(AssumedMargin margin, Map<String, VenueInstrument> instruments) {
        this.margin = margin;
        this.instruments = instruments;
    }

    /** Looks the symbols of an order up; throws {@link FetchFailed} when the venue does not have one. */
    static VenueBook of(FetchOrder order, BinanceHistory history, AssumedMargin margin)
            throws FetchFailed, VenueUnavailable, VenueRefused, InterruptedException {
        Map<String, VenueInstrument> all = new LinkedHashMap<>();
        history.instruments().forEach(instrument -> all.put(instrument.venueSymbol(), instrument));
        Map<String, VenueInstrument> wanted = new LinkedHashMap<>();
        for (String symbol : order.symbols()) {
            VenueInstrument instrument = all.get(symbol);
            if (instrument == null) {
                throw new FetchFailed("the venue has no symbol '" + symbol + "' on " + order.market()
                        + "; it writes capitals without a slash, such as BTCUSDT, and has " + all.size() + " symbols");
            }
            wanted.put(symbol, instrument);
        }
        return new VenueBook(margin, wanted);
    }

    List<Symbol> symbols() {
        return instruments.values().stream().map(VenueInstrument::symbol).toList();
    }

    VenueInstrument instrument(String venueSymbol) {
        VenueInstrument instrument = instruments.get(venueSymbol);
        if (instrument == null) {
            throw new IllegalArgumentException(venueSymbol + " is not one of " + instruments.keySet());
        }
        return instrument;
    }

    /** The rules for the store; where the venue does not round, the finest decimals of the data do. */
    List<Instrument> rules(DatasetWriter writer) {
        List<Instrument> rules = new ArrayList<>();
        for (VenueInstrument instrument : instruments.values()) {
            Symbol symbol = instrument.symbol();
            rules.add(new Instrument(
                    symbol,
                    stepOr(instrument.tickSize(), writer.priceDecimals(symbol)),
                    stepOr(instrument.lotStep(), writer.volumeDecimals(symbol)),
                    instrument.minNotional(),
                    instrument.maxQuantity(),
                    margin.maxLeverage(),
                    margin.brackets()));
        }
        return rules;
    }

    private static BigDecimal stepOr(BigDecimal step, int decimals) {
        return step.signum() > 0 ? step : BigDecimal.ONE.movePointLeft(decimals);
    }
}

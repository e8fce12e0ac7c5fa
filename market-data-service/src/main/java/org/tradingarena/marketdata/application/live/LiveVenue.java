package org.tradingarena.marketdata.application.live;

import java.util.List;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.types.Symbol;

/**
 * A live data set: what the configuration says of it, the venue behind it, and the venue's clock.
 *
 * @param profile a data set of a live kind
 */
public record LiveVenue(DatasetProfile profile, BinanceHistory history, VenueClock clock) {

    /** How the venue itself writes the symbol. */
    String venueSymbol(Symbol symbol) throws VenueUnavailable, VenueRefused, InterruptedException {
        List<VenueInstrument> instruments = history.instruments();
        return instruments.stream()
                .filter(instrument -> instrument.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new VenueRefused(-1121, profile.name() + " does not list " + symbol))
                .venueSymbol();
    }
}

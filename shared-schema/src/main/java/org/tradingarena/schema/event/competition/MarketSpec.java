package org.tradingarena.schema.event.competition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Symbol;

/**
 * The market of a competition.
 *
 * @param dataset name of the data set, such as {@code bitstamp-2013}
 * @param label what the page says of the data, such as its venue and month
 * @param simulated whether the prices never happened
 * @param venue spot or perpetuals, for all instruments alike
 * @param funding assumed for perpetuals whose data records none; null where it does, and on spot
 * @param step length of a frame
 * @param anchor market time of the first candle that indicators see; not after the start
 * @param start open time of frame 0
 * @param end close time of the last candle of the data set; null for a market without one
 */
public record MarketSpec(
        MarketSource source,
        String dataset,
        String label,
        boolean simulated,
        VenueKind venue,
        @Nullable AssumedFunding funding,
        List<Instrument> instruments,
        Duration step,
        Instant anchor,
        Instant start,
        @Nullable Instant end) {

    public MarketSpec {
        instruments = List.copyOf(instruments);
    }

    /** The traded symbols in the order of the specification. */
    public List<Symbol> symbols() {
        return instruments.stream().map(Instrument::symbol).toList();
    }
}

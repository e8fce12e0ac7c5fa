package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What this replica takes in from live venues; empty lists when nobody needs any. */
public record IngestView(List<MarketView> markets, List<ConnectionView> connections, List<SymbolView> symbols) {

    /**
     * A venue.
     *
     * @param venueTime its time as far as known
     * @param clockOffset what its clock is ahead of the local one
     */
    public record MarketView(String market, Instant venueTime, Duration clockOffset) {}
}

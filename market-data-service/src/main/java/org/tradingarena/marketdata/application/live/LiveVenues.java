package org.tradingarena.marketdata.application.live;

import java.util.Optional;

/** The live data sets of the configuration. */
@FunctionalInterface
public interface LiveVenues {

    /** The live data set of that name; empty when it is not configured or not live. */
    Optional<LiveVenue> find(String dataset);
}

package org.tradingarena.schema.config;

import org.tradingarena.schema.event.competition.MarketSource;

/** How the candles of a data set come about. */
public enum DatasetKind {
    /** Recorded trades of Bitstamp, aggregated to candles. */
    BITSTAMP_TRADES("bitstamp-trades", MarketSource.REPLAY, false),
    /** A seeded random walk; its prices never happened. */
    SYNTHETIC("synthetic", MarketSource.SYNTHETIC, true);

    private final String configName;
    private final MarketSource source;
    private final boolean simulated;

    DatasetKind(String configName, MarketSource source, boolean simulated) {
        this.configName = configName;
        this.source = source;
        this.simulated = simulated;
    }

    /** The name in the configuration file, such as {@code bitstamp-trades}. */
    public String configName() {
        return configName;
    }

    /** The source that a competition on this data set names in its specification. */
    public MarketSource source() {
        return source;
    }

    /** Whether the prices never happened. */
    public boolean simulated() {
        return simulated;
    }
}

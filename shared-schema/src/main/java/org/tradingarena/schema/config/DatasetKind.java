package org.tradingarena.schema.config;

import java.time.Instant;
import org.tradingarena.schema.event.competition.MarketSource;

/** How the candles of a data set come about. */
public enum DatasetKind {
    /** The recorded trades of Bitstamp BTC/USD, aggregated to candles; the recording ends at 16:02. */
    BITSTAMP_TRADES("bitstamp-trades", MarketSource.REPLAY, false, "2013-11-25T00:00:00Z", "2013-12-01T16:00:00Z"),
    /** Seeded random walks that follow one market; their prices never happened. */
    SYNTHETIC("synthetic", MarketSource.SYNTHETIC, true, "2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"),
    /** Imported or fetched candles in the folder of data sets; its manifest says whether they happened. */
    STORED("stored", MarketSource.REPLAY, false, "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"),
    /** The spot market of Binance as it happens, second by second. */
    BINANCE_SPOT("binance-spot", MarketSource.LIVE, false, "2017-07-14T00:00:00Z", "2100-01-01T00:00:00Z"),
    /** The perpetuals of Binance that are margined in USD, likewise. */
    BINANCE_PERPETUAL("binance-perpetual", MarketSource.LIVE, false, "2019-09-08T00:00:00Z", "2100-01-01T00:00:00Z");

    private final String configName;
    private final MarketSource source;
    private final boolean simulated;
    private final Instant earliest;
    private final Instant latest;

    DatasetKind(String configName, MarketSource source, boolean simulated, String earliest, String latest) {
        this.configName = configName;
        this.source = source;
        this.simulated = simulated;
        this.earliest = Instant.parse(earliest);
        this.latest = Instant.parse(latest);
    }

    /** The name in the configuration file, such as {@code bitstamp-trades}. */
    public String configName() {
        return configName;
    }

    /** The source that a competition on this data set names in its specification. */
    public MarketSource source() {
        return source;
    }

    /** Whether the prices never happened; {@link #STORED} data may be either. */
    public boolean simulated() {
        return simulated;
    }

    /** Whether it is a venue as it happens; the addresses of a {@link LiveFeed} say whether it is a simulated one. */
    public boolean live() {
        return source == MarketSource.LIVE;
    }

    /** Open time of the first candle that can be read. */
    public Instant earliest() {
        return earliest;
    }

    /** Close time of the last candle that can be read. */
    public Instant latest() {
        return latest;
    }
}

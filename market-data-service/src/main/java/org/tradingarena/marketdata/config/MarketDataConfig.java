package org.tradingarena.marketdata.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of market-data-service, beside those of Quarkus; every one can be set by an environment variable. */
@ConfigMapping(prefix = "arena.market-data")
public interface MarketDataConfig {

    /** Label of this replica in logs and metrics. */
    @WithDefault("0")
    String replica();

    /** How the feed is written. */
    Feed feed();

    /** How readiness is checked. */
    Readiness readiness();

    /** Whether this replica takes candles in from live venues; one that does not only tells frames. */
    @WithDefault("true")
    boolean ingest();

    /** Symbols that are taken in without a competition, such as {@code binance-spot:BTC/USDT}. */
    Optional<List<String>> alwaysOn();

    /** How far back a takeover of a symbol goes on without a hole; after a longer pause it begins anew. */
    @WithDefault("15m")
    Duration horizon();

    /** How live venues are read. */
    Venue venue();

    /** How live venues are read. */
    interface Venue {

        /** File in which a ban of the venue is remembered over a restart; without it, it is forgotten. */
        Optional<String> pauseFile();

        /** Seconds of the venue in one of this machine; more than 1 only against a simulator that runs faster. */
        @WithDefault("1")
        int speed();
    }

    /** How the feed is written. */
    interface Feed {

        /** Memory for frames that the broker has not taken yet, in bytes; a full buffer holds the sessions back. */
        @WithDefault("67108864")
        long bufferBytes();

        /** Longest wait for the last frames when the service stops. */
        @WithDefault("3s")
        Duration closeTimeout();
    }

    /** How readiness is checked. */
    interface Readiness {

        /** Longest wait for the broker's answer. */
        @WithDefault("2s")
        Duration timeout();
    }
}

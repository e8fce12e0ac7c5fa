package org.tradingarena.marketdata.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

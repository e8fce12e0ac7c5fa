package org.tradingarena.portfolio.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of this service under {@code portfolio.*}; application.properties maps the environment on them. */
@ConfigMapping(prefix = "portfolio")
public interface PortfolioConfig {

    /** The bearer token of control calls; without one every control call is refused. Never logged. */
    Optional<String> token();

    /** Label of this replica in logs and metrics. */
    @WithDefault("0")
    String replica();

    /** Where decision-service answers which providers are ready. */
    URI decisionUrl();

    /** Where market-data-service answers what a live venue lists. */
    URI marketUrl();

    /** How input is taken. */
    Referee referee();

    /** How output is published. */
    Relay relay();

    /** How input is taken. */
    interface Referee {
        /** Consumer group; replicas of one group share the partitions. */
        @WithDefault("portfolio-service")
        String group();

        /** Competitions that are worked on at once; below the size of the connection pool. */
        @WithDefault("8")
        int parallel();

        /** Most records of one batch. */
        @WithDefault("500")
        int pollRecords();

        /** Longest pause between two tries while the database is away. */
        @WithDefault("2s")
        Duration longestPause();
    }

    /** How output is published. */
    interface Relay {
        /** How often the outbox is looked at when nothing wakes the relay. */
        @WithDefault("50ms")
        Duration poll();

        /** How often the state of a running competition is published again. */
        @WithDefault("10s")
        Duration heartbeat();

        /** How long after its seat's time-out an unanswered request of a lockstep competition is published again. */
        @WithDefault("30s")
        Duration retryMargin();
    }
}

package org.tradingarena.marketdata.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.marketdata.application.chart.CompetitionCandles;
import org.tradingarena.marketdata.application.chart.KnownCompetitions;
import org.tradingarena.marketdata.application.chart.ReplayedCandles;
import org.tradingarena.marketdata.application.feed.FeedMetrics;
import org.tradingarena.marketdata.application.feed.FeedSessions;
import org.tradingarena.marketdata.application.feed.FrameLog;
import org.tradingarena.schema.config.ArenaConfig;

/** Builds the objects that know no framework. */
@ApplicationScoped
public class SharedObjects {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The configuration file; the service does not start with a wrong one. */
    @Produces
    @Singleton
    @Startup
    ArenaConfig arenaConfig() {
        return ArenaConfig.fromEnvironment(System.getenv());
    }

    @Produces
    @Singleton
    Datasets datasets(ArenaConfig config) {
        return new Datasets(config.datasets());
    }

    @Produces
    @Singleton
    FeedSessions feedSessions(Datasets datasets, FrameLog log, MeterRegistry registry) {
        return new FeedSessions(datasets, log, new FeedMetrics(registry));
    }

    @Produces
    @Singleton
    KnownCompetitions knownCompetitions() {
        return new KnownCompetitions();
    }

    @Produces
    @Singleton
    CompetitionCandles competitionCandles(KnownCompetitions competitions, Datasets datasets) {
        return new CompetitionCandles(competitions, new ReplayedCandles(datasets));
    }
}

package org.tradingarena.marketdata.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradingarena.engine.dataset.DatasetSources;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.marketdata.application.chart.CandlesBySource;
import org.tradingarena.marketdata.application.chart.CompetitionCandles;
import org.tradingarena.marketdata.application.chart.KnownCompetitions;
import org.tradingarena.marketdata.application.chart.ReplayedCandles;
import org.tradingarena.marketdata.application.feed.FeedMetrics;
import org.tradingarena.marketdata.application.feed.FeedSessions;
import org.tradingarena.marketdata.application.feed.FrameLog;
import org.tradingarena.marketdata.application.feed.FrameSupplies;
import org.tradingarena.marketdata.application.feed.RecordedFrames;
import org.tradingarena.marketdata.application.feed.SuppliesBySource;
import org.tradingarena.marketdata.application.live.CandleBoard;
import org.tradingarena.marketdata.application.live.LiveSupplies;
import org.tradingarena.marketdata.application.live.LiveVenues;
import org.tradingarena.marketdata.application.live.ToldFrames;
import org.tradingarena.marketdata.application.live.VenueCandles;
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
    StoredDatasets storedDatasets(@ConfigProperty(name = StoredDatasets.FOLDER_VARIABLE) Optional<String> folder) {
        return folder.map(name -> StoredDatasets.in(Path.of(name))).orElse(StoredDatasets.fromEnvironment(Map.of()));
    }

    @Produces
    @Singleton
    Datasets datasets(ArenaConfig config, StoredDatasets stored) {
        return new Datasets(() -> config.withDatasets(stored.profiles()).datasets(), new DatasetSources(stored));
    }

    @Produces
    @Singleton
    FeedMetrics feedMetrics(MeterRegistry registry) {
        return new FeedMetrics(registry);
    }

    @Produces
    @Singleton
    CandleBoard candleBoard() {
        return new CandleBoard();
    }

    @Produces
    @Singleton
    FeedSessions feedSessions(
            Datasets datasets,
            LiveVenues venues,
            CandleBoard board,
            ToldFrames told,
            FrameLog log,
            FeedMetrics metrics) {
        FrameSupplies supplies = new SuppliesBySource(
                new RecordedFrames(datasets, metrics), new LiveSupplies(venues, board, told, metrics));
        return new FeedSessions(supplies, log, metrics);
    }

    @Produces
    @Singleton
    KnownCompetitions knownCompetitions() {
        return new KnownCompetitions();
    }

    @Produces
    @Singleton
    CompetitionCandles competitionCandles(
            KnownCompetitions competitions,
            Datasets datasets,
            ArenaConfig config,
            StoredDatasets stored,
            LiveVenues venues) {
        ReplayedCandles recorded = new ReplayedCandles(datasets, new StoredEditions(config.datasets(), stored));
        return new CompetitionCandles(competitions, new CandlesBySource(recorded, new VenueCandles(venues)));
    }
}

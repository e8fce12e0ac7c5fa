package org.tradingarena.portfolio.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.portfolio.application.creation.StoredMarkets;
import org.tradingarena.portfolio.application.referee.ApplyInputs;
import org.tradingarena.portfolio.application.referee.GapMemory;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.config.ArenaConfig;

/** Objects whose classes know nothing of the container. */
@Singleton
class Providers {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** REST speaks the dialect of the topics: decimals as text, times as ISO-8601. */
    @Produces
    @Singleton
    @Unremovable
    ObjectMapper mapper() {
        return ArenaJson.mapper();
    }

    /** The configuration file; the service does not start with a wrong one. */
    @Produces
    @Singleton
    @Startup
    ArenaConfig arena() {
        return ArenaConfig.fromEnvironment(System.getenv());
    }

    /** The data sets in the folder that {@code ARENA_DATA} names. */
    @Produces
    @Singleton
    StoredMarkets storedMarkets(@ConfigProperty(name = StoredDatasets.FOLDER_VARIABLE) Optional<String> folder) {
        return folder.map(name -> StoredDatasets.in(Path.of(name))).orElse(StoredDatasets.fromEnvironment(Map.of()))
                ::profiles;
    }

    /** For names that must not collide; nothing that is hashed depends on it. */
    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    GapMemory gaps() {
        return new GapMemory();
    }

    @Produces
    @Singleton
    ApplyInputs applyInputs(GapMemory gaps) {
        return new ApplyInputs(gaps);
    }
}

package org.tradingarena.decision.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of this service that are no rules of a competition. */
@ConfigMapping(prefix = "arena.decision")
public interface DecisionConfig {

    /** Questions worked on at once; more wait, and their waiting is not counted as thinking. */
    @WithDefault("1024")
    int maxOpen();

    /** Consumers that read snapshots off the feed. */
    @WithDefault("2")
    int snapshotReaders();

    /** Snapshots kept in memory for the seats that still ask. */
    @WithDefault("64")
    int snapshotsKept();

    /** Longest time to read one snapshot. */
    @WithDefault("10s")
    Duration snapshotTimeout();
}

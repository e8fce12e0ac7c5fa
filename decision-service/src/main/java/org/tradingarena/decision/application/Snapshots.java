package org.tradingarena.decision.application;

import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;

/** Where sealed snapshots come from. */
public interface Snapshots {

    /**
     * The snapshot that a question points at, its hash checked.
     *
     * @throws DeciderFailure with SNAPSHOT_MISMATCH, SNAPSHOT_MISSING or SNAPSHOT_UNAVAILABLE
     * @throws InterruptedException when the service stops
     */
    Snapshot of(DecisionRequested request) throws InterruptedException;
}

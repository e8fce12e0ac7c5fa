package org.tradingarena.decision.adapter.kafka;

import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.DeciderFailure;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.types.CompetitionId;

/**
 * A boundary frame as it was found on the feed.
 *
 * @param sha256 of the canonical bytes of the snapshot, computed here and not believed
 */
record SealedFrame(CompetitionId competitionId, long frame, Snapshot snapshot, String sha256) {

    /**
     * Reads a record of the feed.
     *
     * @throws DeciderFailure with SNAPSHOT_MISMATCH when it is not a boundary frame
     */
    static SealedFrame read(byte[] record, SnapshotPlace place) {
        try {
            if (EventCodec.decode(record).data() instanceof MarketFrame frame) {
                Boundary boundary = frame.boundary();
                if (boundary != null) {
                    return new SealedFrame(
                            frame.competitionId(),
                            frame.frame(),
                            boundary.snapshot(),
                            Canonical.sha256(boundary.snapshot()));
                }
            }
        } catch (ContractViolation unreadable) {
            throw mismatch(place + " is unreadable: " + unreadable.code());
        }
        throw mismatch(place + " is not a boundary frame");
    }

    /** The snapshot, when it is the one that the question promises. */
    Snapshot requireFor(DecisionRequested request) {
        if (!competitionId.equals(request.competitionId())
                || frame != request.snapshot().frame()) {
            throw mismatch("the feed holds frame " + frame + " of " + competitionId + " there");
        }
        if (!sha256.equals(request.snapshot().sha256())) {
            throw mismatch("snapshot has sha256 " + sha256 + ", promised was "
                    + request.snapshot().sha256());
        }
        return snapshot;
    }

    private static DeciderFailure mismatch(String message) {
        return new DeciderFailure(FailureCode.SNAPSHOT_MISMATCH, message);
    }
}

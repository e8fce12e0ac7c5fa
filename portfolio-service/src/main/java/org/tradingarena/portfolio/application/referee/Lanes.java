package org.tradingarena.portfolio.application.referee;

import org.tradingarena.schema.types.CompetitionId;

/** The books of all competitions; work on one of them is one transaction under its lock. */
public interface Lanes {

    /**
     * Runs the work on a competition and keeps what it journalled, all or nothing.
     *
     * @throws UnknownCompetition when there is none of that id
     * @throws StoreUnavailable when nothing could be kept; the work may be run again
     */
    <T> T within(CompetitionId id, LaneWork<T> work);

    /** Work on the books of one competition; may be run again after a failure, so it must not leave traces elsewhere. */
    @FunctionalInterface
    interface LaneWork<T> {
        /** Does the work and returns what the caller wants to know. */
        T on(CompetitionLane lane);
    }
}

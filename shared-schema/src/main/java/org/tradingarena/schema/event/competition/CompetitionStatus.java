package org.tradingarena.schema.event.competition;

/** Where a competition stands; STOPPED and FINISHED are final. */
public enum CompetitionStatus {
    CREATED,
    RUNNING,
    PAUSED,
    STOPPED,
    FINISHED
}

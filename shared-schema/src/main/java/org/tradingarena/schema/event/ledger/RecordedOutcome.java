package org.tradingarena.schema.event.ledger;

/** How a seat did in a round; everything after REPAIRED is a failure and leaves the books untouched. */
public enum RecordedOutcome {
    VALID,
    REPAIRED,
    FAILED,
    MISSED,
    LATE
}

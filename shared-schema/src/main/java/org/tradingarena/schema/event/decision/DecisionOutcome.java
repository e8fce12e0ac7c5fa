package org.tradingarena.schema.event.decision;

/** How a reply was read: as it stood, or after a tolerance of the reader that changed its text. */
public enum DecisionOutcome {
    VALID,
    REPAIRED
}

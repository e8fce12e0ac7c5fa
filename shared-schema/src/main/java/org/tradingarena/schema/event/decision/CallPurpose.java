package org.tradingarena.schema.event.decision;

/** Why a provider was called. */
public enum CallPurpose {
    /** To decide. */
    ASK,
    /** To write an unreadable decision once more in the form that was asked for; at most once for a decision. */
    REPAIR
}

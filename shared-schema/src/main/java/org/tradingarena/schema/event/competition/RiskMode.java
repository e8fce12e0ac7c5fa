package org.tradingarena.schema.event.competition;

/** What happens to an entry that is larger than the risk rules allow. */
public enum RiskMode {
    /** It is denied with a code and its numbers. */
    REFUSE,
    /** It is made as large as allowed; what was asked is kept beside it. */
    CLAMP
}

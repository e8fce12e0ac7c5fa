package org.tradingarena.schema.event.competition;

/** What sits on a seat. */
public enum DeciderKind {
    LLM,
    RULE
}

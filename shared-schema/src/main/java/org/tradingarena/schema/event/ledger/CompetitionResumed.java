package org.tradingarena.schema.event.ledger;

import org.tradingarena.schema.types.CompetitionId;

/** Rounds open again. */
public record CompetitionResumed(CompetitionId competitionId, long frame) implements LedgerEvent {}

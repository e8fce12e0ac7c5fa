package org.tradingarena.schema.event.ledger;

import org.tradingarena.schema.types.CompetitionId;

/** No rounds open until it resumes. */
public record CompetitionPaused(CompetitionId competitionId, long frame) implements LedgerEvent {}

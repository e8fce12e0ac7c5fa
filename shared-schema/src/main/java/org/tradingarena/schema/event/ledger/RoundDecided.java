package org.tradingarena.schema.event.ledger;

import org.tradingarena.schema.types.CompetitionId;

/**
 * All seats of the round have answered, or its window is over.
 *
 * @param missed number of seats without an answer
 */
public record RoundDecided(CompetitionId competitionId, long frame, int round, int answered, int missed)
        implements LedgerEvent {}

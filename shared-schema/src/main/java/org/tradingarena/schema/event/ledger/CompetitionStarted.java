package org.tradingarena.schema.event.ledger;

import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.CompetitionId;

/**
 * The competition began.
 *
 * @param specSha256 of the canonical bytes of the specification; the first link of the hash chain
 */
public record CompetitionStarted(
        CompetitionId competitionId, long frame, String name, CompetitionSpec spec, String specSha256)
        implements LedgerEvent {}

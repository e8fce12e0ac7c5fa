package org.tradingarena.schema.event.ledger;

import java.util.List;
import org.tradingarena.schema.types.CompetitionId;

/**
 * The competition ended before its last round, by command or because its input broke.
 *
 * @param reason in words
 * @param rootHash the last link of the hash chain
 */
public record CompetitionStopped(
        CompetitionId competitionId, long frame, String reason, List<Standing> standings, String rootHash)
        implements LedgerEvent {

    public CompetitionStopped {
        standings = List.copyOf(standings);
    }
}

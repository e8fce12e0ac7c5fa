package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.types.CompetitionId;

/**
 * All rounds were played; pending orders are cancelled, positions left open and valued at the final mark.
 *
 * @param rootHash the last link of the hash chain
 */
public record CompetitionFinished(
        CompetitionId competitionId, long frame, Instant time, int rounds, List<Standing> standings, String rootHash)
        implements LedgerEvent {

    public CompetitionFinished {
        standings = List.copyOf(standings);
    }
}

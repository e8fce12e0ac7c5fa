package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.types.CompetitionId;

/**
 * The round is over: its orders have met the market up to the next boundary.
 *
 * @param time close time of the boundary frame
 * @param standings best first
 * @param hash link of the chain: covers the specification and all postings up to here
 */
public record RoundClosed(
        CompetitionId competitionId, long frame, int round, Instant time, List<Standing> standings, String hash)
        implements LedgerEvent {

    public RoundClosed {
        standings = List.copyOf(standings);
    }
}

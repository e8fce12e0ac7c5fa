package org.tradingarena.engine.backtest;

import java.util.List;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.ledger.Standing;

/**
 * What a back-test leaves.
 *
 * @param roundHashes link of the hash chain by round, the first round first; the last one is the root hash
 * @param standings at the end, best seat first
 * @param seats in the order of the specification
 * @param performance of any of them, computed when it is asked for
 */
public record BacktestResult(
        CompetitionSpec spec,
        List<String> roundHashes,
        List<Standing> standings,
        List<SeatHistory> seats,
        BacktestPerformance performance,
        BacktestCounts counts) {
    public BacktestResult {
        roundHashes = List.copyOf(roundHashes);
        standings = List.copyOf(standings);
        seats = List.copyOf(seats);
    }

    /** The last link of the hash chain: equal to that of a running arena on the same specification. */
    public String rootHash() {
        return roundHashes.getLast();
    }
}

package org.tradingarena.schema.event.decision;

import java.time.Instant;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.CompetitionId;

/**
 * The question to one seat: here is the market, here is your account, decide.
 *
 * @param seed of the competition
 * @param sealedAt close of the snapshot, market time
 * @param startedAt open time of frame 0, market time
 * @param invocation how often this seat has been asked, this time included; survives restarts
 */
public record DecisionRequested(
        CompetitionId competitionId,
        int round,
        SeatSpec seat,
        long seed,
        Instant sealedAt,
        Instant startedAt,
        int invocation,
        AccountView account,
        RiskLimits risk,
        CostModel costs,
        SnapshotRef snapshot)
        implements ArenaEvent {

    /** Names the question; the answer repeats it. */
    public String requestId() {
        return competitionId + "/" + round + "/" + seat.seatId();
    }
}

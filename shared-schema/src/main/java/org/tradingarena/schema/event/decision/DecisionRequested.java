package org.tradingarena.schema.event.decision;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
 * @param answerWithin real time that the round gives its seats from the moment of asking; null where the market waits for
 *     them, or where no clock says when the round ends
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
        SnapshotRef snapshot,
        @Nullable Duration answerWithin)
        implements ArenaEvent {

    /** A question of a market that waits for its answer. */
    public DecisionRequested(
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
            SnapshotRef snapshot) {
        this(competitionId, round, seat, seed, sealedAt, startedAt, invocation, account, risk, costs, snapshot, null);
    }

    /** The same question with so much real time; null for as much as the seat has. */
    public DecisionRequested within(@Nullable Duration time) {
        return new DecisionRequested(
                competitionId,
                round,
                seat,
                seed,
                sealedAt,
                startedAt,
                invocation,
                account,
                risk,
                costs,
                snapshot,
                time);
    }

    /** Names the question; the answer repeats it. */
    public String requestId() {
        return competitionId + "/" + round + "/" + seat.seatId();
    }
}

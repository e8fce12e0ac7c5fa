package org.tradingarena.schema.event.competition;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.types.CompetitionId;

/**
 * The latest state of a competition, kept by compaction.
 *
 * @param version rises with every change; readers keep the highest they have seen
 * @param nextFrame the frame the books wait for; a feed session opens here
 * @param decidedRound the last round whose decisions are all in or missed; a lockstep feed passes boundary r only when
 *     this is at least r
 * @param createdAt wall-clock time of creation
 */
public record CompetitionChanged(
        CompetitionId competitionId,
        long version,
        String name,
        CompetitionSpec spec,
        Pacing pacing,
        CompetitionStatus status,
        long nextFrame,
        int decidedRound,
        List<LeftOutSeat> leftOut,
        Instant createdAt)
        implements ArenaEvent {

    public CompetitionChanged {
        leftOut = List.copyOf(leftOut);
    }
}

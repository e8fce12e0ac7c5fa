package org.tradingarena.engine.referee;

import java.util.List;
import org.tradingarena.engine.books.Mark;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.invalidation.Indication;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;

/**
 * Everything a fold must remember between two inputs; survives a round trip through canonical JSON byte for byte.
 *
 * @param lastFrame −1 before the first
 * @param ordinal of the next admission after that frame
 * @param boundaryRound round of the last boundary; 0 before the first
 * @param decidedRound what a lockstep feed waits for
 * @param marks in the order of the specification, known ones only
 * @param indicators of the last boundary, as long as a condition of a seat may still need them
 * @param hash last link of the chain
 * @param unchained postings since that link
 */
public record FoldState(
        CompetitionStatus status,
        long lastFrame,
        int ordinal,
        int boundaryRound,
        int decidedRound,
        RoundState round,
        List<Mark> marks,
        List<SeatState> seats,
        List<Indication> indicators,
        String hash,
        List<Posting> unchained) {
    public FoldState {
        marks = List.copyOf(marks);
        seats = List.copyOf(seats);
        indicators = List.copyOf(indicators);
        unchained = List.copyOf(unchained);
    }

    /** Before anything has happened. */
    static FoldState created(CompetitionSpec spec) {
        return new FoldState(
                CompetitionStatus.CREATED,
                -1,
                0,
                0,
                0,
                RoundState.of(new Round.Idle()),
                List.of(),
                SeatTable.asTheyBegin(spec),
                List.of(),
                HashChain.begin(spec),
                List.of());
    }
}

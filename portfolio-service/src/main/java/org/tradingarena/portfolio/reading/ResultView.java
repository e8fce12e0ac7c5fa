package org.tradingarena.portfolio.reading;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.ledger.Standing;

/**
 * What a run comes to. Everything outside {@code run} follows from the rules, the market and the decisions alone: two
 * runs of a repeatable competition give the same bytes.
 *
 * @param reason of an early end, else null
 * @param standings best first
 * @param rounds closed ones, with their links of the hash chain
 * @param rootHash the last link; null while the competition goes on
 */
public record ResultView(
        CompetitionStatus status,
        @Nullable String reason,
        CompetitionSpec spec,
        String specSha256,
        List<LeftOutSeat> leftOut,
        List<Standing> standings,
        List<RoundLink> rounds,
        @Nullable String rootHash,
        Run run) {

    /** A closed round. */
    public record RoundLink(
            int round,
            Instant sealedAt,
            String snapshotSha256,
            @Nullable Integer answered,
            @Nullable Integer missed,
            @Nullable String hash) {}

    /** What differs from run to run. */
    public record Run(
            String id,
            String name,
            Pacing pacing,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long sequence) {}

    /** Reads the result of a competition, also of one that goes on. */
    @Singleton
    public static class Reader {

        private final Books books;

        Reader(Books books) {
            this.books = books;
        }

        /** The result. */
        @Transactional
        public ResultView of(String id) {
            CompetitionView competition = books.competition(id);
            return new ResultView(
                    competition.status(),
                    competition.reason(),
                    competition.spec(),
                    competition.specSha256(),
                    competition.leftOut(),
                    books.standings(id),
                    books.rows(RowList.ROUNDS, Filter.all(id)).stream()
                            .filter(round -> round.hash != null)
                            .map(Reader::link)
                            .toList(),
                    competition.rootHash(),
                    new Run(
                            competition.id(),
                            competition.name(),
                            competition.pacing(),
                            competition.createdAt(),
                            competition.startedAt(),
                            competition.endedAt(),
                            competition.sequence()));
        }

        private static RoundLink link(RoundRow round) {
            return new RoundLink(
                    round.round, round.sealedAt, round.snapshotSha256, round.answered, round.missed, round.hash);
        }
    }
}

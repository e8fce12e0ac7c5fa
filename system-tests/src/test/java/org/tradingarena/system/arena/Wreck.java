package org.tradingarena.system.arena;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * What a dead portfolio-service left of one competition: how far its books, its acknowledgements and its words had come.
 *
 * @param round last that its books opened
 * @param frame last that its books hold
 * @param sequence last ledger entry that is committed
 * @param told last ledger entry that is on the topic
 * @param cursor last ledger entry that the relay has noted as told
 * @param gaps between which steps it died
 */
public record Wreck(int round, long frame, long sequence, long told, long cursor, Set<Gap> gaps) {

    /** Two steps between which a process can die. */
    public enum Gap {
        /** Frames or answers had been sent to it and are not in the books. */
        BEFORE_COMMIT,
        /** The last frame or answer in the books will be delivered again. */
        COMMITTED_NOT_ACKNOWLEDGED,
        /** Ledger entries are committed and on no topic. */
        COMMITTED_NOT_TOLD,
        /** Ledger entries are on the topic and will be told again. */
        TOLD_NOT_NOTED
    }

    private static final String STANDING = """
            SELECT c.last_frame, c.sequence, k.published_sequence, c.feed_partition, c.feed_offset,
                   (SELECT count(*) FROM decision d WHERE d.competition = c.id) AS answers,
                   (SELECT coalesce(max(r.round), 0) FROM round r WHERE r.competition = c.id) AS round
              FROM competition c JOIN relay_cursor k ON k.competition = c.id WHERE c.id = '%s'""";

    private static final String CONNECTIONS =
            "SELECT count(*) AS open FROM pg_stat_activity WHERE application_name = 'portfolio-service'";

    /** Looks around once the database has let the dead process's connections go. */
    public static Wreck of(TestArena arena, PlayedCompetition competition, Witness witness, Instant died) {
        await("the last commits end")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> arena.look(CONNECTIONS).getFirst().whole("open") == 0);
        witness.hearAll();
        Row row = arena.look(STANDING.formatted(competition.id())).getFirst();
        long told = witness.sequences().isEmpty() ? 0 : witness.sequences().getLast();
        return new Wreck(
                (int) row.whole("round"),
                row.whole("last_frame"),
                row.whole("sequence"),
                told,
                row.whole("published_sequence"),
                gaps(arena, witness, died, row, told));
    }

    private static Set<Gap> gaps(TestArena arena, Witness witness, Instant died, Row row, long told) {
        int partition = (int) row.whole("feed_partition");
        long frames =
                arena.groups().acknowledged(Part.PORTFOLIO, new TopicPartition(ArenaTopic.FEED.topicName(), partition));
        long answers = arena.groups()
                .acknowledged(Part.PORTFOLIO, new TopicPartition(ArenaTopic.DECISIONS.topicName(), partition));
        List<Gap> gaps = new ArrayList<>();
        if (witness.lastFrameBy(died) > row.whole("last_frame") || witness.answeredBy(died) > row.whole("answers")) {
            gaps.add(Gap.BEFORE_COMMIT);
        }
        if (frames <= row.whole("feed_offset") || answers <= witness.offsetOfAnswers(row.whole("answers"))) {
            gaps.add(Gap.COMMITTED_NOT_ACKNOWLEDGED);
        }
        if (told < row.whole("sequence")) {
            gaps.add(Gap.COMMITTED_NOT_TOLD);
        }
        if (row.whole("published_sequence") < told) {
            gaps.add(Gap.TOLD_NOT_NOTED);
        }
        return gaps.isEmpty() ? EnumSet.noneOf(Gap.class) : EnumSet.copyOf(gaps);
    }
}

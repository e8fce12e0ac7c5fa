package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.system.arena.TestArena.anArena;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.system.arena.Books;
import org.tradingarena.system.arena.Moment;
import org.tradingarena.system.arena.OpenPage;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.Redelivery;
import org.tradingarena.system.arena.Row;
import org.tradingarena.system.arena.TestArena;
import org.tradingarena.system.arena.Witness;

/** Records that come twice, late or never change nothing in the books and nothing on the page. */
class RepeatedDeliveryChaosIT {

    private static final int ROUNDS = 120;
    private static final int LOST_ROUND = 20;
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());
    private static final ArenaTopic[] TOPICS = {
        ArenaTopic.FEED, ArenaTopic.REQUESTS, ArenaTopic.DECISIONS, ArenaTopic.LEDGER, ArenaTopic.COMPETITIONS
    };

    private static TestArena arena;

    @BeforeAll
    static void start() {
        System.out.println("[chaos] repeat with -Dchaos.seed=" + SEED);
        arena = anArena(settings -> settings.withEnvironment("PORTFOLIO_RELAY_RETRY_MARGIN", "1s"));
    }

    @AfterAll
    static void stop() {
        arena.close();
    }

    @Test
    void shouldKeepTheSameBooksAndThePageWhenRecordsOfEveryTopicComeAgain() {
        // given
        PlayedCompetition once = arena.competition().rounds(ROUNDS).seed(7).play();
        PlayedCompetition twice = arena.competition().rounds(ROUNDS).seed(7).create();
        Books undisturbed = once.books();

        // when
        try (Redelivery copies = twice.redelivered(SEED);
                OpenPage page = twice.page(-1)) {
            twice.start().awaitFinished();
            page.awaitFinished();
            copies.end();
            System.out.println("[chaos] copies at once " + copies.atOnce() + ", rounds later " + copies.late()
                    + ", after the end " + copies.afterTheEnd());
            arena.groups().awaitAllRead(Part.DECISION, ArenaTopic.REQUESTS);
            arena.groups().awaitAllRead(Part.PORTFOLIO, ArenaTopic.FEED);
            arena.groups().awaitAllRead(Part.PORTFOLIO, ArenaTopic.DECISIONS);

            // then
            assertThat(copies.atOnce()).containsOnlyKeys(TOPICS);
            assertThat(copies.late()).containsOnlyKeys(TOPICS);
            assertThat(page.gaps()).isEmpty();
        }
        assertThat(twice.books()).isEqualTo(undisturbed);
        twice.expectSound();
        assertThat(arena.deadLetters()).isEmpty();

        // when
        arena.kill(Part.GATEWAY);
        arena.startAgain(Part.GATEWAY);

        // then
        try (OpenPage first = once.page(-1);
                OpenPage again = twice.page(-1)) {
            assertThat(again.course()).isEqualTo(first.course());
        }
        await("the list of competitions is read").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        arena.status().path("current").path("status").asText())
                .isEqualTo("FINISHED"));
        assertThat(arena.status().path("running").asBoolean()).isFalse();
    }

    @Test
    void shouldAskAgainWhenTheQuestionsOfARoundAreLost() {
        // given
        String[] rules = {"buy-and-hold", "ema-cross", "rsi-reversion", "random"};
        Books undisturbed =
                arena.competition().rounds(ROUNDS).seed(7).seats(rules).play().books();
        PlayedCompetition disturbed =
                arena.competition().rounds(ROUNDS).seed(7).seats(rules).create();

        // when
        try (Witness witness = disturbed.witness()) {
            disturbed.start();
            witness.await(Moment.at(LOST_ROUND, ArenaTopic.REQUESTS, 1));
        }
        arena.leave(Part.DECISION);
        Row open = awaitOpenQuestions(disturbed, rules.length);
        arena.groups().lose(Part.DECISION, ArenaTopic.REQUESTS);
        System.out.println("[chaos] lost: " + open);
        arena.startAgain(Part.DECISION);
        disturbed.awaitFinished();

        // then
        assertThat(disturbed.books()).isEqualTo(undisturbed);
        disturbed.expectSound();
        List<Row> repeated =
                arena.look("SELECT round, count(*) AS questions, min(publications) AS publications FROM request"
                        + " WHERE competition = '%s' AND publications > 1 GROUP BY round".formatted(disturbed.id()));
        assertThat(repeated)
                .contains(new Row(Map.of(
                        "round", open.whole("round"), "questions", open.whole("questions"), "publications", 2L)));
    }

    /** Waits until all that the seats were asked is published and something of it will not be answered any more. */
    private static Row awaitOpenQuestions(PlayedCompetition competition, int seats) {
        String unanswered = """
                SELECT r.round, count(*) AS questions FROM request r
                 WHERE r.competition = '%1$s' AND r.published_at IS NOT NULL
                   AND (SELECT count(*) FROM request a WHERE a.competition = r.competition AND a.round = r.round) = %2$d
                   AND NOT EXISTS (SELECT 1 FROM decision d
                                    WHERE d.competition = r.competition AND d.round = r.round AND d.seat = r.seat)
                   AND NOT EXISTS (SELECT 1 FROM request u
                                    WHERE u.competition = r.competition AND u.published_at IS NULL)
                 GROUP BY r.round""".formatted(competition.id(), seats);
        arena.groups().awaitAllRead(Part.PORTFOLIO, ArenaTopic.DECISIONS);
        await("questions that nobody answers")
                .atMost(Duration.ofMinutes(1))
                .until(() -> arena.look(unanswered).size() == 1);
        return arena.look(unanswered).getFirst();
    }
}

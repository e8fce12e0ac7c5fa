package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tradingarena.system.arena.TestArena.anArena;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.system.arena.Books;
import org.tradingarena.system.arena.CompetitionOrder;
import org.tradingarena.system.arena.Moment;
import org.tradingarena.system.arena.OpenPage;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;
import org.tradingarena.system.arena.Witness;
import org.tradingarena.system.arena.Wreck;
import org.tradingarena.system.arena.Wreck.Gap;

/** {@code kill -9} in the middle of a round changes nothing in the books of its competition. */
class KilledServicesChaosIT {

    private static final int ROUNDS = 150;
    /** Of a quarter of an hour: funding falls into the 32nd. */
    private static final int PERPETUAL_ROUNDS = 36;

    private static final int KILLS = Integer.getInteger("chaos.kills", 4);
    private static final boolean LONG = Boolean.getBoolean("chaos.long");
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);

    private static TestArena arena;
    private static Books undisturbed;
    private static OpenPage undisturbedPage;

    @BeforeAll
    static void playUndisturbed() {
        System.out.println("[chaos] repeat with -Dchaos.seed=" + SEED);
        arena = anArena();
        PlayedCompetition competition =
                arena.competition().rounds(ROUNDS).seed(7).play().expectSound();
        undisturbed = competition.books();
        undisturbedPage = competition.page(-1).awaitFinished();
    }

    @AfterAll
    static void stop() {
        undisturbedPage.close();
        arena.close();
    }

    /** Of all but the gateway, one in each competition; the perpetuals below lose them all in one. */
    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"MARKET_DATA", "DECISION", "KAFKA", "POSTGRES"})
    void shouldEndWithTheSameBooksWhenAServiceOrAStoreIsKilled(Part part) {
        assumeTrue(LONG, "kills on the spot market, one by one, are part of the long run: -Dchaos.long=true");

        // given
        Moment moment = Moment.random(RANDOM, ROUNDS / 2);
        PlayedCompetition disturbed = arena.competition().rounds(ROUNDS).seed(7).create();

        // when
        try (Witness witness = disturbed.witness()) {
            disturbed.start();
            System.out.println("[chaos] " + part + " dies at " + moment);
            witness.await(moment);
            arena.kill(part);
        }
        disturbed.awaitFinished();

        // then
        arena.awaitReady(part);
        assertThat(disturbed.books()).isEqualTo(undisturbed);
        disturbed.expectSound();
    }

    @Test
    void shouldEndWithTheSameBooksWhenPortfolioServiceIsKilledAgainAndAgain() {
        // given
        long began = System.nanoTime();
        Map<Gap, Integer> fell = new EnumMap<>(Gap.class);
        PlayedCompetition disturbed = arena.competition().rounds(ROUNDS).seed(7).create();

        // when
        try (Witness witness = disturbed.witness()) {
            disturbed.start();
            for (Moment moment : Moment.random(RANDOM, KILLS, ROUNDS)) {
                witness.await(moment);
                arena.killForGood(Part.PORTFOLIO);
                Wreck wreck = Wreck.of(arena, disturbed, witness, Instant.now());
                wreck.gaps().forEach(gap -> fell.merge(gap, 1, Integer::sum));
                System.out.println("[chaos] dies at " + moment + ": " + wreck);
                arena.startAgain(Part.PORTFOLIO);
            }
        }
        disturbed.awaitFinished();

        // then
        System.out.println("[chaos] " + KILLS + " kills in "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s, fell " + fell + " of "
                + Arrays.toString(Gap.values()));
        assertThat(disturbed.books()).isEqualTo(undisturbed);
        disturbed.expectSound();
    }

    /** The broker goes first, so that what the service has in hand is committed and can be neither acknowledged nor told. */
    @Test
    void shouldEndWithTheSameBooksWhenPortfolioServiceDiesBetweenCommitAndAcknowledgement() {
        // given
        Set<Gap> unsaid = EnumSet.of(Gap.COMMITTED_NOT_ACKNOWLEDGED, Gap.COMMITTED_NOT_TOLD);
        Set<Gap> fell = EnumSet.noneOf(Gap.class);
        PlayedCompetition disturbed = arena.competition().rounds(ROUNDS).seed(7).create();

        // when
        try (Witness witness = disturbed.witness()) {
            disturbed.start();
            for (int round = 10; round < ROUNDS && !fell.containsAll(unsaid); round += 20) {
                witness.await(Moment.at(round, ArenaTopic.FEED, 1));
                arena.killForGood(Part.KAFKA);
                disturbed.awaitStill();
                arena.killForGood(Part.PORTFOLIO);
                Instant died = Instant.now();
                arena.startAgain(Part.KAFKA);
                Wreck wreck = Wreck.of(arena, disturbed, witness, died);
                fell.addAll(wreck.gaps());
                System.out.println("[chaos] dies after the broker: " + wreck);
                arena.startAgain(Part.PORTFOLIO);
            }
        }
        disturbed.awaitFinished();

        // then
        assertThat(fell).containsAll(unsaid);
        assertThat(disturbed.books()).isEqualTo(undisturbed);
        disturbed.expectSound();
    }

    /** Six perpetuals with leverage, stops and targets, over a boundary at which funding is paid. */
    @Test
    void shouldEndWithTheSameBooksOfPerpetualsWhenEverythingThatCarriesThemIsKilledInTurn() {
        // given
        PlayedCompetition calm = perpetuals().play().expectSound();
        assertThat(calm.books().fills()).isNotEmpty();
        assertThat(calm.told()).contains("funding.paid", "position.closed");
        assertThat(calm.all("fills"))
                .extracting(fill -> fill.path("leverage").asText())
                .contains("3");
        List<Part> parts =
                new ArrayList<>(List.of(Part.PORTFOLIO, Part.POSTGRES, Part.KAFKA, Part.MARKET_DATA, Part.DECISION));
        Collections.shuffle(parts, RANDOM);
        PlayedCompetition disturbed = perpetuals().create();

        // when
        try (Witness witness = disturbed.witness()) {
            disturbed.start();
            Iterator<Moment> moments =
                    Moment.random(RANDOM, parts.size(), PERPETUAL_ROUNDS).iterator();
            for (Part part : parts) {
                Moment moment = moments.next();
                System.out.println("[chaos] " + part + " of the perpetuals dies at " + moment);
                witness.await(moment);
                arena.kill(part);
                arena.awaitReady(part);
            }
        }
        disturbed.awaitFinished();

        // then
        assertThat(disturbed.books()).isEqualTo(calm.books());
        disturbed.expectSound();
    }

    private static CompetitionOrder perpetuals() {
        return arena.competition()
                .template("nof1")
                .every("PT15M")
                .rounds(PERPETUAL_ROUNDS)
                .seed(7);
    }

    @Test
    void shouldShowTheSameCompetitionWhenTheGatewayIsKilled() {
        // given
        Moment moment = Moment.random(RANDOM, ROUNDS / 2);
        PlayedCompetition disturbed = arena.competition().rounds(ROUNDS).seed(7).create();
        long seen;

        // when
        try (Witness witness = disturbed.witness();
                OpenPage page = disturbed.page(-1)) {
            disturbed.start();
            System.out.println("[chaos] GATEWAY dies at " + moment);
            witness.await(moment);
            arena.kill(Part.GATEWAY);
            page.awaitLost();
            seen = page.lastSequence();
            assertThat(page.gaps()).isEmpty();
        }

        // then
        try (OpenPage page = disturbed.page(seen)) {
            page.awaitFinished();
            assertThat(page.sequences().getFirst()).isGreaterThanOrEqualTo(seen);
            assertThat(page.gaps()).isEmpty();
        }
        try (OpenPage page = disturbed.page(-1)) {
            assertThat(page.course()).isEqualTo(undisturbedPage.course());
        }
        assertThat(disturbed.books()).isEqualTo(undisturbed);
    }

    @Test
    void shouldEndWithOtherBooksWhenTheSeedIsAnother() {
        assertThat(arena.competition().rounds(ROUNDS).seed(8).play().rootHash()).isNotEqualTo(undisturbed.rootHash());
    }
}

package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.types.SeatId;

class RoundTest {
    private static final SeatId ALICE = new SeatId("alice");
    private static final SeatId BOB = new SeatId("bob");
    private static final Question QUESTION = new Question(4, Instant.EPOCH, new SnapshotRef(0, 1, 2, "00"), List.of());

    @Test
    void shouldBeDecidedByTheLastAnswer() {
        Round.Open open = new Round.Open(QUESTION, 0, List.of(ALICE, BOB));

        assertThat(open.answeredBy(BOB)).isEqualTo(new Round.Open(QUESTION, 1, List.of(ALICE)));
        assertThat(new Round.Open(QUESTION, 1, List.of(ALICE)).answeredBy(ALICE))
                .isEqualTo(new Round.Decided(QUESTION, 2, 0));
    }

    @Test
    void shouldCountWhoeverIsMissingWhenItsWindowEnds() {
        assertThat(new Round.Open(QUESTION, 1, List.of(ALICE)).expired()).isEqualTo(new Round.Decided(QUESTION, 1, 1));
    }

    @Test
    void shouldOpenAfterBeingWithheld() {
        assertThat(new Round.Withheld(QUESTION).open(List.of(ALICE)))
                .isEqualTo(new Round.Open(QUESTION, 0, List.of(ALICE)));
    }

    @Test
    void shouldBeDecidedAtOnceWithoutSeats() {
        assertThat(Round.open(QUESTION, List.of())).isEqualTo(new Round.Decided(QUESTION, 0, 0));
    }

    @Test
    void shouldSurviveItsStoredForm() {
        List<Round> rounds = List.of(
                new Round.Idle(),
                new Round.Withheld(QUESTION),
                new Round.Open(QUESTION, 1, List.of(BOB)),
                new Round.Decided(QUESTION, 2, 1));

        assertThat(rounds)
                .allSatisfy(round -> assertThat(RoundState.of(round).round()).isEqualTo(round));
    }
}

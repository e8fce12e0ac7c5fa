package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.engine.referee.AnswerFixture.buy;
import static org.tradingarena.engine.referee.FrameFixture.bar;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BOB;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;
import static org.tradingarena.engine.referee.SpecFixture.aSpec;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** The life of the rounds: who is asked, when a round is decided, how it ends. */
class RoundStoryTest {
    @Test
    void shouldAskEverySeatAtTheSameMomentOnTheSameSnapshot() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");

        assertThat(story.requests())
                .extracting(DecisionRequested::requestId)
                .containsExactly("story/1/alice", "story/1/bob");
        DecisionRequested asked = story.requests().getFirst();
        assertThat(asked.snapshot())
                .isEqualTo(new SnapshotRef(
                        3, 101, 2, story.last(RoundOpened.class).snapshot().sha256()));
        assertThat(asked.sealedAt()).isEqualTo("2013-11-25T00:03:00Z");
        assertThat(asked.startedAt()).isEqualTo("2013-11-25T00:00:00Z");
        assertThat(asked.invocation()).isEqualTo(1);
        assertThat(asked.account().cash()).isEqualTo(Money.of("10000"));
        assertThat(story.requests()).extracting(DecisionRequested::snapshot).containsOnly(asked.snapshot());
    }

    @Test
    void shouldTellASeatItsAccountAndWhatItHasSpent() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);
        story.quietUntilBoundary("200", "10");

        DecisionRequested asked = story.requests().get(2);
        assertThat(asked.seat().seatId()).isEqualTo(ALICE);
        assertThat(asked.invocation()).isEqualTo(2);
        assertThat(asked.account().spent().inputTokens()).isEqualTo(80);
        assertThat(asked.account().spent().costUsd()).isEqualTo(new BigDecimal("0.01"));
        assertThat(asked.account().positions()).hasSize(1);
        assertThat(asked.account().equity())
                .isEqualTo(story.all(AccountMarked.class).get(2).equity());
    }

    @Test
    void shouldDecideARoundWithItsLastAnswer() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");

        Outcome first = story.answer(BOB);
        assertThat(story.fold().decidedRound()).isZero();
        Outcome second = story.answer(ALICE);

        assertThat(first.admission()).isEqualTo(new Admission(2, 0));
        assertThat(second.admission()).isEqualTo(new Admission(2, 1));
        assertThat(story.last(RoundDecided.class)).isEqualTo(new RoundDecided(ScriptedCompetition.ID, 2, 1, 2, 0));
        assertThat(story.fold().decidedRound()).isEqualTo(1);
    }

    @Test
    void shouldCountAFailureAsAnAnswerWithoutOrders() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");
        story.answer(BOB);
        story.admit(AnswerFixture.failed(ScriptedCompetition.ID, 1, ALICE, "REPLY_UNPARSEABLE"));

        assertThat(story.last(DecisionRecorded.class).outcome()).isEqualTo(RecordedOutcome.FAILED);
        assertThat(story.last(DecisionRecorded.class).code()).isEqualTo("REPLY_UNPARSEABLE");
        assertThat(story.last(RoundDecided.class).answered()).isEqualTo(2);
        assertThat(story.fold().standings().getFirst().failures()).isEqualTo(1);
    }

    @Test
    void shouldLetTheFirstAnswerWinAndAddOnlyTheCostOfACopy() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");
        story.answerAfter(ALICE, 10, buy(BTC, "0.5"));
        FoldState before = story.fold().state();

        // when the same record is delivered once more, nothing changes
        assertThat(story.answerAfter(ALICE, 10, buy(BTC, "0.5"))).isEqualTo(Outcome.NOTHING);
        assertThat(story.fold().state()).isEqualTo(before);

        // when the seat was asked twice, the second answer only costs
        assertThat(story.answerAfter(ALICE, 11, buy(ETH, "0.5"))).isEqualTo(Outcome.NOTHING);
        assertThat(story.fold().state().seats().getFirst().spent().costUsd()).isEqualTo(new BigDecimal("0.02"));
        assertThat(story.fold().state().seats().getFirst().book())
                .isEqualTo(before.seats().getFirst().book());
    }

    @Test
    void shouldIgnoreAnAnswerThatNobodyAskedFor() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");

        assertThat(story.admit(AnswerFixture.made(ScriptedCompetition.ID, 2, ALICE, 1)))
                .isEqualTo(Outcome.NOTHING);
        assertThat(story.answer(new SeatId("stranger"))).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void shouldMissWhoeverIsSilentWhenTheFirstFrameOpensAfterALiveWindow() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().live(Duration.ofSeconds(60)))
                .quietUntilBoundary("100", "10");
        story.answer(ALICE);

        // the window ends at 00:04:00; the frame that opens at 00:03:00 is still inside it
        story.frame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));
        assertThat(story.all(RoundDecided.class)).isEmpty();
        story.frame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));

        assertThat(story.last(RoundDecided.class)).isEqualTo(new RoundDecided(ScriptedCompetition.ID, 4, 1, 1, 1));
        assertThat(story.last(DecisionRecorded.class).code()).isEqualTo("DECISION_MISSED");
        assertThat(story.last(DecisionRecorded.class).seatId()).isEqualTo(BOB);
    }

    @Test
    void shouldRecordALateAnswerOnceAndLeaveTheBooksAlone() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().live(Duration.ofSeconds(60)))
                .quietUntilBoundary("100", "10")
                .quietUntilBoundary("100", "10");
        SeatAnswer late = AnswerFixture.made(ScriptedCompetition.ID, 1, BOB, 90_000, buy(BTC, "0.5"));

        Outcome first = story.admit(late);
        Outcome again = story.admit(late);

        assertThat(first.admission()).isEqualTo(new Admission(5, 0));
        assertThat(story.last(DecisionRecorded.class).code()).isEqualTo("DECISION_LATE");
        assertThat(first.events()).hasSize(1);
        assertThat(again).isEqualTo(Outcome.NOTHING);
        SeatState bob = story.fold().state().seats().get(1);
        assertThat(bob.book().pending()).isEmpty();
        assertThat(bob.spent().costUsd()).isEqualTo(new BigDecimal("0.01"));
        assertThat(bob.failures()).isEqualTo(1);
    }

    @Test
    void shouldDecideALiveRoundAtTheNextBoundaryAtTheLatest() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().live(Duration.ofHours(1)))
                .quietUntilBoundary("100", "10")
                .quietUntilBoundary("100", "10");

        assertThat(story.last(RoundDecided.class).round()).isEqualTo(1);
        assertThat(story.last(RoundOpened.class).round()).isEqualTo(2);
    }

    @Test
    void shouldAskNobodyAtABoundaryThatWasSealedTooLate() {
        ScriptedCompetition story =
                ScriptedCompetition.started(aSpec().framesPerRound(1).live(Duration.ofMinutes(1)));

        story.lateFrame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));
        assertThat(story.requests()).isEmpty();
        assertThat(story.fold().decidedRound()).isEqualTo(1);
        story.frame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));

        assertThat(story.last(RoundOpened.class).round()).isEqualTo(2);
        assertThat(story.last(RoundClosed.class).round()).isEqualTo(1);
    }

    @Test
    void shouldOpenNoRoundsWhilePausedAndApplyLiveFramesAllTheSame() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().live(Duration.ofMinutes(2)));
        story.command(new Command.Pause());
        story.quietUntilBoundary("100", "10");
        assertThat(story.requests()).isEmpty();
        assertThat(story.fold().decidedRound()).isEqualTo(1);

        story.command(new Command.Resume());
        story.quietUntilBoundary("100", "10");

        assertThat(story.requests()).extracting(DecisionRequested::round).containsExactly(2, 2);
    }

    @Test
    void shouldHoldBackALockstepRoundDuringAPauseSoThatNothingIsLost() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        story.command(new Command.Pause());
        story.quietUntilBoundary("100", "10");
        assertThat(story.requests()).isEmpty();
        assertThat(story.fold().decidedRound()).isZero();

        Outcome resumed = story.command(new Command.Resume());

        assertThat(resumed.requests()).extracting(DecisionRequested::round).containsExactly(1, 1);
        assertThat(resumed.requests().getFirst().snapshot().frame()).isEqualTo(2);
    }

    @Test
    void shouldEndALockstepCompetitionWithTheSameHashWhetherPausedOrNot() {
        assertThat(rootHash(played(true))).isEqualTo(rootHash(played(false)));
    }

    @Test
    void shouldFinishAtTheBoundaryAfterTheLastRound() {
        // given an order that nobody trades against in the last round
        ScriptedCompetition story = ScriptedCompetition.started(
                aSpec().rounds(1).costs(SpecFixture.costs("0.001", "0", "0", Duration.ZERO, 100)));
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"), buy(ETH, "0.5"));
        story.answer(BOB);
        for (int i = 0; i < 3; i++) {
            story.frame(FrameFixture.emptyBar(BTC, "100"), bar(ETH, "10", "20"));
        }

        // then it is cancelled, what is held is valued, and the end is told with the root hash
        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("COMPETITION_ENDED");
        CompetitionFinished finished = story.last(CompetitionFinished.class);
        assertThat(finished.rootHash())
                .isEqualTo(story.last(RoundClosed.class).hash())
                .isEqualTo(story.fold().roundHash());
        assertThat(finished.standings())
                .extracting(standing -> standing.rank() + " " + standing.seatId())
                .containsExactly("1 alice", "2 bob");
        assertThat(finished.standings().getFirst().equity()).isGreaterThan(Money.of("14000"));
        assertThat(story.fold().status()).isEqualTo(CompetitionStatus.FINISHED);
        assertThat(story.fold().state().seats().getFirst().book().positions()).hasSize(1);

        // and whatever comes afterwards is ignored
        assertThat(story.answer(ALICE)).isEqualTo(Outcome.NOTHING);
        assertThat(story.frame(bar(BTC, "100", "100"))).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void shouldCloseEveryRoundWithMarksStandingsAndALinkOfTheChain() {
        ScriptedCompetition story = played(false);

        assertThat(story.all(RoundClosed.class)).extracting(RoundClosed::round).containsExactly(1, 2, 3, 4, 5);
        assertThat(story.all(RoundClosed.class)).extracting(RoundClosed::hash).doesNotHaveDuplicates();
        assertThat(story.all(AccountMarked.class)).hasSize(12);
        assertThat(story.all(AccountMarked.class).getFirst().round()).isZero();
    }

    @Test
    void shouldHashTheSameMarketAlikeInAnotherCompetition() {
        CompetitionFold other = CompetitionFold.open(new CompetitionId("other"), aSpec().build());
        CompetitionFold fold = ScriptedCompetition.started(aSpec()).fold();

        assertThat(other.roundHash()).isEqualTo(fold.roundHash());
        assertThat(CompetitionFold.open(
                                ScriptedCompetition.ID, aSpec().rounds(6).build())
                        .roundHash())
                .isNotEqualTo(fold.roundHash());
    }

    @Test
    void shouldStopWithItsReasonAndALastLink() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));

        story.command(new Command.Stop("enough"));

        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("COMPETITION_ENDED");
        CompetitionStopped stopped = story.last(CompetitionStopped.class);
        assertThat(stopped.reason()).isEqualTo("enough");
        assertThat(stopped.rootHash()).isEqualTo(story.fold().roundHash());
        assertThat(stopped.standings()).hasSize(2);
        assertThat(story.all(OrderFilled.class)).isEmpty();
        assertThat(story.answer(BOB)).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void shouldRefuseAFrameOutOfOrder() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        CompetitionFold fold = story.fold();

        assertThatThrownBy(() -> fold.apply(
                        FrameFixture.frame(ScriptedCompetition.ID, aSpec().build(), 1, true, bar(BTC, "1", "1")),
                        new FeedLocation(0, 0)))
                .isInstanceOf(InvariantViolated.class)
                .hasMessageStartingWith("SEQUENCE_GAP: expected=0@2013-11-25T00:00:00Z got=1@");
    }

    @Test
    void shouldRefuseAMarketThatRunsAheadOfALockstepRound() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");
        story.answer(ALICE);

        assertThatThrownBy(() -> story.frame(bar(BTC, "100", "100")))
                .isInstanceOf(InvariantViolated.class)
                .hasMessage("LOCKSTEP_BROKEN: frame=3 undecided=1");
    }

    private static ScriptedCompetition played(boolean pausing) {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        for (int round = 1; round <= 5; round++) {
            if (pausing) {
                story.command(new Command.Pause());
            }
            story.quietUntilBoundary(Integer.toString(100 + round), "10");
            if (pausing) {
                story.command(new Command.Resume());
            }
            story.answer(round % 2 == 0 ? BOB : ALICE, buy(BTC, "0.4"));
            story.answer(round % 2 == 0 ? ALICE : BOB, buy(ETH, "0.1"));
        }
        return story.quietUntilBoundary("120", "10");
    }

    private static String rootHash(ScriptedCompetition story) {
        return story.last(CompetitionFinished.class).rootHash();
    }
}

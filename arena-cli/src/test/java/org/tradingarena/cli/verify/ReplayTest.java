package org.tradingarena.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Money;

class ReplayTest {
    private final Evidence played = PlayedCompetition.evidence();

    @Test
    void shouldAgreeWhenNothingWasTouched() {
        // when
        Verdict verdict = Replay.judge(played);

        // then
        assertThat(verdict)
                .isEqualTo(new Verdict.Agrees(
                        PlayedCompetition.ROUNDS, played.closed().getLast().hash(), true));
        assertThat(played.postings()).hasSizeGreaterThan(10);
    }

    @Test
    void shouldNameTheRoundAndThePostingWhenOneAmountIsAltered() {
        // given
        List<Posting> postings = new ArrayList<>(played.postings());
        Posting honest = postings.getLast();
        postings.set(
                postings.size() - 1,
                new Posting(
                        honest.seat(),
                        honest.frame(),
                        honest.leg(),
                        honest.account(),
                        honest.symbol(),
                        Money.of(honest.amount()
                                .value()
                                .add(new BigDecimal("0.01"))
                                .toPlainString()),
                        honest.quantity(),
                        honest.time(),
                        honest.reference()));

        // when
        Verdict verdict = Replay.judge(with(played.frames(), played.admissions(), postings, played.closed()));

        // then
        Verdict.Differs differs = (Verdict.Differs) verdict;
        assertThat(differs.round()).isEqualTo(roundOf(honest));
        assertThat(differs.what())
                .startsWith("posting of seat " + honest.seat() + ", frame " + honest.frame() + ", leg " + honest.leg());
    }

    @Test
    void shouldNameTheRoundWhenAToldHashIsAltered() {
        // given
        List<RoundClosed> closed = new ArrayList<>(played.closed());
        RoundClosed honest = closed.get(1);
        closed.set(
                1,
                new RoundClosed(
                        honest.competitionId(),
                        honest.frame(),
                        honest.round(),
                        honest.time(),
                        honest.standings(),
                        "0".repeat(64)));

        // when
        Verdict verdict = Replay.judge(with(played.frames(), played.admissions(), played.postings(), closed));

        // then
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Differs.class, differs -> {
            assertThat(differs.round()).isEqualTo(2);
            assertThat(differs.what()).contains("the ledger tells hash 000");
        });
    }

    @Test
    void shouldSayWhichFrameIsMissing() {
        // given
        List<MarketFrame> frames = new ArrayList<>(played.frames());
        frames.remove(4);

        // when
        Verdict verdict = Replay.judge(with(frames, played.admissions(), played.postings(), played.closed()));

        // then
        assertThat(verdict).isEqualTo(new Verdict.Differs(1, "the feed lacks frame 4"));
    }

    @Test
    void shouldSayWhenASnapshotIsNotTheOneThatWasSealed() {
        // given
        List<MarketFrame> frames = new ArrayList<>(played.frames());
        MarketFrame honest = frames.get(5);
        Boundary boundary = Objects.requireNonNull(honest.boundary());
        frames.set(
                5,
                new MarketFrame(
                        honest.competitionId(),
                        honest.frame(),
                        honest.openTime(),
                        honest.closeTime(),
                        honest.bars(),
                        new Boundary(
                                boundary.round(), boundary.sealedAt(), true, boundary.snapshot(), "0".repeat(64))));

        // when
        Verdict verdict = Replay.judge(with(frames, played.admissions(), played.postings(), played.closed()));

        // then
        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Differs(2, "the snapshot in frame 5 does not match the hash it was sealed with"));
    }

    @Test
    void shouldDifferWhenADecisionIsMissing() {
        // given
        List<Admitted> admissions = new ArrayList<>(played.admissions());
        admissions.remove(1);

        // when
        Verdict verdict = Replay.judge(with(played.frames(), admissions, played.postings(), played.closed()));

        // then
        assertThat(verdict).isInstanceOf(Verdict.Differs.class);
    }

    @Test
    void shouldAgreeAsFarAsACompetitionHasCome() {
        Evidence goingOn = PlayedCompetition.goingOnAfter(10);

        assertThat(Replay.judge(goingOn))
                .isEqualTo(new Verdict.Agrees(2, goingOn.closed().getLast().hash(), false));
    }

    @Test
    void shouldNotAgreeBeforeThereIsAnythingToCompare() {
        assertThat(Replay.judge(PlayedCompetition.goingOnAfter(4))).isEqualTo(new Verdict.TooEarly());
    }

    @Test
    void shouldCompareTheEndOfACompetitionThatWasStoppedInARound() {
        // given an entry that filled after the last round that closed
        Evidence stopped = PlayedCompetition.stoppedAfter(10);
        Evidence.Ending ending = Objects.requireNonNull(stopped.ending());
        assertThat(stopped.postings().getLast().frame())
                .isGreaterThan(stopped.closed().getLast().frame());

        assertThat(Replay.judge(stopped)).isEqualTo(new Verdict.Agrees(2, ending.rootHash(), true));
        assertThat(ending.rootHash()).isNotEqualTo(stopped.closed().getLast().hash());
    }

    @Test
    void shouldCompareTheEndOfACompetitionThatWasStoppedBeforeARoundClosed() {
        Evidence stopped = PlayedCompetition.stoppedAfter(4);

        assertThat(Replay.judge(stopped))
                .isEqualTo(new Verdict.Agrees(
                        0, Objects.requireNonNull(stopped.ending()).rootHash(), true));
    }

    @Test
    void shouldNameAPostingThatWasAlteredAfterTheLastRound() {
        Evidence stopped = PlayedCompetition.stoppedAfter(10);
        List<Posting> postings = new ArrayList<>(stopped.postings());
        Posting removed = postings.removeLast();

        assertThat(Replay.judge(with(stopped, postings, stopped.ending())))
                .isInstanceOfSatisfying(Verdict.Differs.class, differs -> {
                    assertThat(differs.round()).isEqualTo(3);
                    assertThat(differs.what())
                            .startsWith("posting of seat " + removed.seat())
                            .contains("stored nothing");
                });
    }

    @Test
    void shouldRejectAPostingThatTheReplayDoesNotMake() {
        // given one more after the end
        Posting last = played.postings().getLast();
        long after = Objects.requireNonNull(played.ending()).frame() + 1;
        List<Posting> postings = new ArrayList<>(played.postings());
        postings.add(new Posting(
                last.seat(),
                after,
                0,
                last.account(),
                last.symbol(),
                last.amount(),
                last.quantity(),
                last.time(),
                last.reference()));

        assertThat(Replay.judge(with(played, postings, played.ending())))
                .isInstanceOfSatisfying(Verdict.Differs.class, differs -> assertThat(differs.what())
                        .contains("frame " + after)
                        .endsWith("replayed nothing"));
    }

    @Test
    void shouldNameARootHashThatIsNotTheOneOfTheReplay() {
        Evidence.Ending honest = Objects.requireNonNull(played.ending());
        String other = "0".repeat(64);

        Verdict told = Replay.judge(
                with(played, played.postings(), new Evidence.Ending(honest.frame(), other, honest.shownHash())));
        Verdict shown = Replay.judge(
                with(played, played.postings(), new Evidence.Ending(honest.frame(), honest.rootHash(), other)));

        assertThat(told).isInstanceOfSatisfying(Verdict.Differs.class, differs -> assertThat(differs.what())
                .startsWith("the ledger tells root hash 000"));
        assertThat(shown).isInstanceOfSatisfying(Verdict.Differs.class, differs -> assertThat(differs.what())
                .startsWith("the books show root hash 000"));
    }

    @Test
    void shouldDifferWhenTheReplayDoesNotEndWhereTheLedgerDoes() {
        Evidence goingOn = PlayedCompetition.goingOnAfter(10);

        assertThat(Replay.judge(with(goingOn, goingOn.postings(), new Evidence.Ending(9, "0".repeat(64), ""))))
                .isEqualTo(new Verdict.Differs(3, "the ledger tells an end, the replay goes on"));
    }

    private static Evidence with(Evidence other, List<Posting> postings, Evidence.@Nullable Ending ending) {
        return new Evidence(
                other.id(), other.spec(), other.frames(), other.admissions(), postings, other.closed(), ending);
    }

    private int roundOf(Posting posting) {
        return played.closed().stream()
                .filter(round -> round.frame() >= posting.frame())
                .findFirst()
                .orElseThrow()
                .round();
    }

    private Evidence with(
            List<MarketFrame> frames, List<Admitted> admissions, List<Posting> postings, List<RoundClosed> closed) {
        return new Evidence(played.id(), played.spec(), frames, admissions, postings, closed, played.ending());
    }
}

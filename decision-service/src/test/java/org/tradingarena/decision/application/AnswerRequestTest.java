package org.tradingarena.decision.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.decision.TokenUsage;

class AnswerRequestTest {

    private static final Decider BROKEN = (request, snapshot, deadline) -> {
        throw new IllegalStateException("a defect");
    };

    @Test
    void shouldLetARuleDecide() throws InterruptedException {
        // when
        DecisionAnswer answer = ask(SampleQuestion.rule("holder", "buy-and-hold"), request -> SampleMarket.bitcoin());
        // then
        assertThat(answer).isInstanceOfSatisfying(DecisionMade.class, made -> {
            assertThat(made.outcome()).isEqualTo(DecisionOutcome.VALID);
            assertThat(made.requestId()).isEqualTo("c-1/20/holder");
            assertThat(made.intents()).hasSize(1);
            assertThat(made.intents().getFirst().action()).isEqualTo(IntentAction.ENTER_LONG);
            assertThat(made.intents().getFirst().symbol()).isEqualTo(SampleMarket.BITCOIN);
            assertThat(made.trail().attempts()).isZero();
            assertThat(made.trail().usage()).isEqualTo(TokenUsage.NONE);
            assertThat(made.trail().provider()).isNull();
        });
    }

    @Test
    void shouldFailWithACodeWhenTheRuleIsUnknown() throws InterruptedException {
        // when
        DecisionAnswer answer = ask(SampleQuestion.rule("x", "crystal-ball"), request -> SampleMarket.bitcoin());
        // then
        assertThat(answer).isInstanceOfSatisfying(DecisionFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo("RULE_INVALID");
            assertThat(failed.message()).contains("crystal-ball", "buy-and-hold");
        });
    }

    @Test
    void shouldFailWithACodeWhenTheSnapshotIsNotThere() throws InterruptedException {
        // when
        DecisionAnswer answer = ask(SampleQuestion.rule("x", "cash"), request -> {
            throw new DeciderFailure(FailureCode.SNAPSHOT_MISMATCH, "another frame");
        });
        // then
        assertThat(answer).isInstanceOfSatisfying(DecisionFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo("SNAPSHOT_MISMATCH");
            assertThat(failed.message()).isEqualTo("another frame");
        });
    }

    @Test
    void shouldAnswerEvenWhenTheDeciderIsDefective() throws InterruptedException {
        // when
        DecisionAnswer answer = ask(
                SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(1)),
                request -> SampleMarket.bitcoin());
        // then
        assertThat(answer).isInstanceOfSatisfying(DecisionFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo("DECIDER_FAILED");
            assertThat(failed.message()).isEqualTo("defect IllegalStateException, see the log");
        });
    }

    @Test
    void shouldNotCountQueueingAsThinking() throws InterruptedException {
        // given
        AnswerRequest answers = new AnswerRequest(request -> SampleMarket.bitcoin(), BROKEN, new RuleDecider());
        long aSecondAgo = System.nanoTime() - Duration.ofSeconds(1).toNanos();
        // when
        DecisionAnswer answer = answers.answer(SampleQuestion.of(SampleQuestion.rule("x", "cash")), aSecondAgo);
        // then
        assertThat(answer.trail().timings().queuedMillis()).isGreaterThanOrEqualTo(1000);
        assertThat(answer.trail().timings().thinkingMillis()).isLessThan(1000);
        assertThat(answer.trail().timings().totalMillis())
                .isGreaterThanOrEqualTo(answer.trail().timings().queuedMillis());
    }

    @Test
    void shouldGiveAModelNoMoreTimeThanTheRoundHas() throws InterruptedException {
        // given
        List<Duration> left = new ArrayList<>();
        Decider asked = (request, snapshot, deadline) -> {
            left.add(deadline.left());
            throw new DeciderFailure(FailureCode.PROVIDER_REFUSED, "no matter");
        };
        AnswerRequest answers = new AnswerRequest(request -> SampleMarket.bitcoin(), asked, new RuleDecider());
        DecisionRequested question =
                SampleQuestion.of(SampleQuestion.model("x", "openai", "m", Duration.ofSeconds(30)));
        long now = System.nanoTime();
        // when
        answers.answer(question, now);
        answers.answer(question.within(Duration.ofSeconds(60)), now);
        answers.answer(question.within(Duration.ofSeconds(20)), now);
        answers.answer(
                question.within(Duration.ofSeconds(20)),
                now,
                now - Duration.ofSeconds(8).toNanos());
        answers.answer(
                question.within(Duration.ofSeconds(20)),
                now,
                now - Duration.ofSeconds(21).toNanos());
        // then
        assertThat(left.get(0)).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
        assertThat(left.get(1)).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
        assertThat(left.get(2)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(left.get(3)).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(12));
        assertThat(left.get(4)).isZero();
    }

    private static DecisionAnswer ask(SeatSpec seat, Snapshots snapshots) throws InterruptedException {
        return new AnswerRequest(snapshots, BROKEN, new RuleDecider())
                .answer(SampleQuestion.of(seat), System.nanoTime());
    }
}

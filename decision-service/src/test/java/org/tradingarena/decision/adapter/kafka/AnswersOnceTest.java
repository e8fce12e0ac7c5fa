package org.tradingarena.decision.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.decision.application.AnswerRequest;
import org.tradingarena.decision.application.RuleDecider;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionRequested;

class AnswersOnceTest {

    private static final DecisionRequested QUESTION = SampleQuestion.of(SampleQuestion.rule("x", "cash"));

    @Test
    void shouldGiveACopyTheSameAnswerWithoutThinkingAgain() throws Exception {
        // given
        AtomicInteger thought = new AtomicInteger();
        CountDownLatch released = new CountDownLatch(1);
        RuleDecider rules = new RuleDecider();
        AnswersOnce once = new AnswersOnce(new AnswerRequest(
                request -> {
                    thought.incrementAndGet();
                    released.await();
                    return SampleMarket.bitcoin();
                },
                rules,
                rules));
        // when
        CompletableFuture<DecisionAnswer> first = asked(once);
        CompletableFuture<DecisionAnswer> second = asked(once);
        released.countDown();
        // then
        assertThat(first.get()).isSameAs(second.get());
        assertThat(once.answer(QUESTION, System.nanoTime(), System.nanoTime())).isSameAs(first.get());
        assertThat(thought).hasValue(1);
    }

    @Test
    void shouldAnswerAnewWhenTheFirstCopyWasInterrupted() throws Exception {
        // given
        AtomicInteger thought = new AtomicInteger();
        RuleDecider rules = new RuleDecider();
        AnswersOnce once = new AnswersOnce(new AnswerRequest(
                request -> {
                    if (thought.incrementAndGet() == 1) {
                        throw new InterruptedException("stopping");
                    }
                    return SampleMarket.bitcoin();
                },
                rules,
                rules));
        // when
        assertThat(asked(once)).failsWithin(Duration.ofSeconds(5));
        // then
        assertThat(once.answer(QUESTION, System.nanoTime(), System.nanoTime()).requestId())
                .isEqualTo("c-1/20/x");
        assertThat(thought).hasValue(2);
    }

    private static CompletableFuture<DecisionAnswer> asked(AnswersOnce once) {
        CompletableFuture<DecisionAnswer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(once.answer(QUESTION, System.nanoTime(), System.nanoTime()));
            } catch (InterruptedException stopped) {
                answer.completeExceptionally(stopped);
            }
        });
        return answer;
    }
}

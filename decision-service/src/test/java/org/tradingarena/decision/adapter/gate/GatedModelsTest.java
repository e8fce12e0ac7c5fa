package org.tradingarena.decision.adapter.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.CallTiming;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.schema.event.decision.TokenUsage;

class GatedModelsTest {

    private static final ModelReply REPLY = new ModelReply(
            "{}", null, false, TokenUsage.NONE, new CallTiming(Duration.ZERO, Duration.ZERO, Duration.ZERO));

    private final Seats seats = new Seats();

    @AfterEach
    void leave() {
        seats.close();
    }

    @Test
    void shouldServeSeatsInTheOrderInWhichTheyCame() throws Exception {
        // given
        CountDownLatch release = new CountDownLatch(1);
        List<String> served = Collections.synchronizedList(new ArrayList<>());
        GatedModels gated = new GatedModels((call, deadline) -> {
            served.add(call.model());
            release.await();
            return REPLY;
        });
        List<Future<ModelReply>> replies = new ArrayList<>();
        // when
        for (int seat = 1; seat <= 6; seat++) {
            ModelCall call = CallFixture.call("openai", "seat-" + seat, 1, null, null);
            replies.add(seats.sit(() -> gated.ask(call, Deadline.in(Duration.ofSeconds(20)))));
            int seated = seat;
            await().until(() -> seats.waiting() == seated);
        }
        // then
        assertThat(served).containsExactly("seat-1");
        release.countDown();
        for (Future<ModelReply> reply : replies) {
            reply.get();
        }
        assertThat(served).containsExactly("seat-1", "seat-2", "seat-3", "seat-4", "seat-5", "seat-6");
        assertThat(replies.getLast().get().timing().waited()).isPositive();
    }

    @Test
    void shouldGiveUpAtTheDeadlineWithoutSending() {
        // given
        CountDownLatch never = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
        GatedModels gated = new GatedModels((call, deadline) -> {
            sent.add(call.model());
            never.await();
            return REPLY;
        });
        ModelCall first = CallFixture.call("openai", "first", 1, null, null);
        ModelCall second = CallFixture.call("openai", "second", 1, null, null);
        var _ = seats.sit(() -> gated.ask(first, Deadline.in(Duration.ofMinutes(1))));
        await().until(() -> sent.contains("first"));
        // when
        ProviderFailure failure = catchThrowableOfType(
                ProviderFailure.class, () -> gated.ask(second, Deadline.in(Duration.ofMillis(200))));
        // then
        assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_RATE_LIMITED);
        assertThat(failure).hasMessageContaining("openai (calls at once)");
        assertThat(failure.sent()).isFalse();
        assertThat(failure.timing().waited()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
        assertThat(sent).containsExactly("first");
    }

    @Test
    void shouldSpreadRequestsOverTheMinute() throws InterruptedException {
        // given a provider that takes 120 requests a minute, two a second
        GatedModels gated = new GatedModels((call, deadline) -> REPLY);
        ModelCall call = CallFixture.call("openai", "m", 9, 120, null);
        for (int request = 0; request < 120; request++) {
            gated.ask(call, Deadline.in(Duration.ofSeconds(1)));
        }
        // when
        ModelReply next = gated.ask(call, Deadline.in(Duration.ofSeconds(5)));
        // then
        assertThat(next.timing().waited()).isBetween(Duration.ofMillis(50), Duration.ofMillis(550));
    }

    @Test
    void shouldNotWaitForATurnThatComesTooLate() throws InterruptedException {
        // given
        GatedModels gated = new GatedModels((call, deadline) -> REPLY);
        ModelCall hungry = CallFixture.call("openai", "m", 9, null, 1_000);
        gated.ask(hungry, Deadline.in(Duration.ofSeconds(1)));
        // when
        long asked = System.nanoTime();
        ProviderFailure failure = catchThrowableOfType(
                ProviderFailure.class, () -> gated.ask(hungry, Deadline.in(Duration.ofSeconds(20))));
        // then
        assertThat(failure).hasMessageContaining("openai (tokens a minute)");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void shouldTakeNothingForACallThatIsNotSent() throws InterruptedException {
        // given a provider that is down and a limit that ten calls use up
        Provider provider = new Provider(FailureCode.PROVIDER_UNAVAILABLE);
        GatedModels gated = new GatedModels((call, deadline) -> provider.answer(call));
        ModelCall call = CallFixture.call("openai", "m", 9, 12, null);
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(failure(gated, call)).matches(ProviderFailure::sent);
        }
        // when
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(failure(gated, call)).hasMessageContaining("the next try is due");
        }
        provider.recovers();
        await().ignoreException(ProviderFailure.class)
                .until(() -> gated.ask(call, Deadline.in(Duration.ofSeconds(1))).text() != null);
        // then there is still one left
        assertThat(gated.ask(call, Deadline.in(Duration.ofSeconds(1))).text()).isNotNull();
        assertThat(provider.calls()).isEqualTo(12);
    }

    @Test
    void shouldGiveTheRequestBackWhenTheTokensDoNotCome() throws InterruptedException {
        // given two requests and the tokens of one call a minute
        GatedModels gated = new GatedModels((call, deadline) -> REPLY);
        ModelCall hungry = CallFixture.call("openai", "m", 9, 2, 1_000);
        gated.ask(hungry, Deadline.in(Duration.ofSeconds(1)));
        // when
        for (int attempt = 0; attempt < 5; attempt++) {
            // then the second request is never what is missing
            assertThat(failure(gated, hungry)).hasMessageContaining("(tokens a minute)");
        }
    }

    @Test
    void shouldGiveBackTheTokensThatAReplyDidNotUse() throws InterruptedException {
        // given
        ModelReply small = new ModelReply("{}", null, false, TokenUsage.of(5, 5), REPLY.timing());
        GatedModels gated = new GatedModels((call, deadline) -> small);
        ModelCall call = CallFixture.call("openai", "m", 9, null, 1_100);
        // when
        for (int attempt = 0; attempt < 8; attempt++) {
            // then
            assertThat(gated.ask(call, Deadline.in(Duration.ofSeconds(1)))
                            .timing()
                            .waited())
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void shouldHoldEverySeatBackForAsLongAsTheProviderAskedOne() throws InterruptedException {
        // given
        AtomicInteger calls = new AtomicInteger();
        GatedModels gated = new GatedModels((call, deadline) -> {
            if (calls.incrementAndGet() == 1) {
                throw new ProviderFailure(
                        FailureCode.PROVIDER_RATE_LIMITED,
                        "slow down",
                        Duration.ofMillis(600),
                        CallTiming.failed(Duration.ZERO));
            }
            return REPLY;
        });
        ModelCall one = CallFixture.call("openai", "one", 9, null, null);
        ModelCall other = CallFixture.call("openai", "other", 9, null, null);
        assertThat(failure(gated, one).retryAfter()).isEqualTo(Duration.ofMillis(600));
        // when
        ProviderFailure hurried = catchThrowableOfType(
                ProviderFailure.class, () -> gated.ask(other, Deadline.in(Duration.ofMillis(300))));
        ModelReply patient = gated.ask(other, Deadline.in(Duration.ofSeconds(5)));
        ModelReply elsewhere =
                gated.ask(CallFixture.call("groq", "m", 9, null, null), Deadline.in(Duration.ofSeconds(5)));
        // then
        assertThat(hurried.sent()).isFalse();
        assertThat(hurried.code()).isEqualTo(FailureCode.PROVIDER_RATE_LIMITED);
        assertThat(hurried).hasMessage("openai asked not to be called for another 1 s, which is past the deadline");
        assertThat(patient.timing().waited()).isBetween(Duration.ofMillis(250), Duration.ofSeconds(3));
        assertThat(elsewhere.timing().waited()).isLessThan(Duration.ofMillis(250));
        assertThat(calls).hasValue(3);
    }

    @Test
    void shouldLetAProviderRestThatIsDownAndTryItAgain() throws InterruptedException {
        // given
        Provider provider = new Provider(FailureCode.PROVIDER_UNAVAILABLE);
        GatedModels gated = new GatedModels((call, deadline) -> provider.answer(call));
        ModelCall call = CallFixture.call("openai", "m", 9, null, null);
        ModelCall other = CallFixture.call("groq", "m", 9, null, null);
        // when
        List<ProviderFailure> failures = new ArrayList<>();
        for (int attempt = 0; attempt < 15; attempt++) {
            failures.add(failure(gated, call));
        }
        // then
        assertThat(failures.subList(0, 10)).allMatch(ProviderFailure::sent);
        assertThat(failures.subList(10, 15)).noneMatch(ProviderFailure::sent).allSatisfy(held -> {
            assertThat(held.code()).isEqualTo(FailureCode.PROVIDER_UNAVAILABLE);
            assertThat(held.retryAfter()).isEqualTo(Duration.ofSeconds(2));
        });
        assertThat(provider.calls()).isEqualTo(10);
        assertThat(failure(gated, other)).matches(ProviderFailure::sent);
        // and when
        provider.recovers();
        await().ignoreException(ProviderFailure.class)
                .until(() -> gated.ask(call, Deadline.in(Duration.ofSeconds(1))).text() != null);
    }

    @Test
    void shouldNotTakeARateLimitForAnOutage() {
        // given
        Provider provider = new Provider(FailureCode.PROVIDER_RATE_LIMITED);
        GatedModels gated = new GatedModels((call, deadline) -> provider.answer(call));
        ModelCall call = CallFixture.call("openai", "m", 9, null, null);
        // when
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(failure(gated, call)).matches(ProviderFailure::sent);
        }
        // then
        assertThat(provider.calls()).isEqualTo(30);
    }

    private static ProviderFailure failure(GatedModels gated, ModelCall call) {
        return catchThrowableOfType(ProviderFailure.class, () -> gated.ask(call, Deadline.in(Duration.ofSeconds(5))));
    }

    /** Fails with one code until it recovers. */
    private static final class Provider {

        private @Nullable FailureCode failing;
        private int calls;

        Provider(FailureCode failing) {
            this.failing = failing;
        }

        synchronized ModelReply answer(ModelCall call) {
            calls++;
            FailureCode code = failing;
            if (code != null) {
                throw new ProviderFailure(
                        code, call.provider().id() + " fails", null, CallTiming.failed(Duration.ZERO));
            }
            return REPLY;
        }

        synchronized void recovers() {
            failing = null;
        }

        synchronized int calls() {
            return calls;
        }
    }
}

package org.tradingarena.history.binance.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeightBudgetTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SteppedClock clock = new SteppedClock(NOON);
    private final WeightBudget budget = new WeightBudget(clock, 0.5);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @AfterEach
    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void shouldKeepBulkWorkToItsShareAndLetLiveCallersPass() throws Exception {
        // given
        budget.limit(100);
        budget.take(50, Pace.BULK);
        List<String> served = new CopyOnWriteArrayList<>();
        Thread waiting = later("bulk", 10, Pace.BULK, served);
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        // when
        budget.take(50, Pace.LIVE);
        // then
        assertThat(budget.used()).isEqualTo(100);
        assertThat(served).isEmpty();
    }

    @Test
    void shouldServeCallersInTheOrderInWhichTheyCameWhenTheMinuteTurns() throws Exception {
        // given
        budget.limit(100);
        budget.take(100, Pace.LIVE);
        List<String> served = new CopyOnWriteArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            Thread caller = later(name, 60, Pace.LIVE, served);
            await().until(() ->
                    caller.getState() == Thread.State.TIMED_WAITING || caller.getState() == Thread.State.WAITING);
        }
        // when
        clock.step(Duration.ofSeconds(61));
        budget.limit(100); // wakes them as the passing of real time would
        // then
        await().untilAsserted(() -> assertThat(served).containsExactly("first"));
        clock.step(Duration.ofSeconds(61));
        budget.limit(100);
        await().untilAsserted(() -> assertThat(served).containsExactly("first", "second"));
        clock.step(Duration.ofSeconds(61));
        budget.limit(100);
        await().untilAsserted(() -> assertThat(served).containsExactly("first", "second", "third"));
    }

    @Test
    void shouldBelieveTheVenueThatOthersSpendAsWell() throws Exception {
        // given
        budget.limit(1_000);
        budget.take(10, Pace.LIVE);
        // when
        budget.told(990, clock.now());
        budget.told(20, clock.now());
        // then
        assertThat(budget.used()).isEqualTo(990);
    }

    @Test
    void shouldNotTakeTheCountOfTheMinuteBeforeForThisOne() {
        // given
        budget.limit(1_000);
        Instant sent = clock.now();
        clock.step(Duration.ofSeconds(60));
        // when
        budget.told(990, sent);
        // then
        assertThat(budget.used()).isZero();
    }

    private Thread later(String name, int weight, Pace pace, List<String> served) {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                budget.take(weight, pace);
                served.add(name);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        threads.add(thread);
        return thread;
    }
}

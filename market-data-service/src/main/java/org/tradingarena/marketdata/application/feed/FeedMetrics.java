package org.tradingarena.marketdata.application.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The figures of the feed; names and units are in the reference of metrics. */
public final class FeedMetrics {

    private final MeterRegistry registry;
    private final Timer seal;
    private final Timer wait;
    private final Timer release;

    public FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.seal = timer("arena.feed.seal", "time to fold a boundary step and seal its snapshot");
        this.wait = timer("arena.feed.boundary.wait", "time a session waited for the decisions of a round");
        this.release = timer(
                "arena.feed.release",
                "time from the release of a round to the acknowledgement of the next boundary frame");
    }

    /** Counts the sessions that are in the registry. */
    <T> void watchSessions(T sessions, ToDoubleFunction<T> count) {
        registry.gauge("arena.feed.sessions", sessions, count);
    }

    void frameWritten() {
        registry.counter("arena.feed.frames").increment();
    }

    void frameRefused() {
        registry.counter("arena.feed.frames.refused").increment();
    }

    void sessionRefused(String code) {
        registry.counter("arena.feed.sessions.refused", "code", code).increment();
    }

    void sealed(long nanos) {
        seal.record(nanos, TimeUnit.NANOSECONDS);
    }

    void waited(long nanos) {
        wait.record(nanos, TimeUnit.NANOSECONDS);
    }

    void released(long nanos) {
        release.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofSeconds(60))
                .register(registry);
    }
}

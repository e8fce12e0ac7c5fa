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
    private final Timer delay;

    public FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.seal = timer("arena.feed.seal", "time to fold a boundary step and seal its snapshot");
        this.wait = timer("arena.feed.boundary.wait", "time a session waited for the decisions of a round");
        this.release = timer(
                "arena.feed.release",
                "time from the release of a round to the acknowledgement of the next boundary frame");
        this.delay =
                timer("arena.feed.live.delay", "time from the close of a live frame at the venue to its fold here");
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

    /** A live frame was folded so long after its close, with so many bars missing; clocks may disagree by a little. */
    public void live(Duration late, long missingBars) {
        delay.record(late.isNegative() ? Duration.ZERO : late);
        if (missingBars > 0) {
            registry.counter("arena.feed.bars.missing").increment(missingBars);
        }
    }

    /** A live boundary was sealed too late to ask anybody. */
    public void lateBoundary() {
        registry.counter("arena.feed.boundaries.late").increment();
    }

    /** A new owner sealed other bytes than those that were told. */
    public void rebuiltOtherwise() {
        registry.counter("arena.feed.rebuilds.differing").increment();
    }

    /** A boundary was folded and sealed. */
    public void sealed(long nanos) {
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

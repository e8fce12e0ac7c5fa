package org.tradingarena.decision.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.decision.ProviderCall;
import org.tradingarena.schema.topic.ArenaTopic;

/** Counts answers by outcome, code and provider, and times their parts. */
@ApplicationScoped
public class DecisionMetrics {

    private static final String RULE = "rule";

    private final MeterRegistry registry;
    private final AtomicInteger open;

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.open = Objects.requireNonNull(registry.gauge("arena.decision.open", new AtomicInteger()));
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    void unreadable(ContractViolation.Code code) {
        registry.counter("arena.unreadable.events", "topic", ArenaTopic.REQUESTS.topicName(), "code", code.name())
                .increment();
    }

    void answered(DecisionAnswer answer) {
        DecisionTrail trail = answer.trail();
        String provider = Objects.requireNonNullElse(trail.provider(), RULE);
        registry.counter("arena.decisions", "provider", provider, "outcome", outcome(answer), "code", code(answer))
                .increment();
        timer("arena.decision.thinking", provider)
                .record(Duration.ofMillis(trail.timings().thinkingMillis()));
        timer("arena.decision.queued", provider)
                .record(Duration.ofMillis(trail.timings().queuedMillis()));
        trail.calls().forEach(call -> called(provider, call));
        tokens(provider, "input", trail.usage().inputTokens());
        tokens(provider, "cached-input", trail.usage().cachedInputTokens());
        tokens(provider, "output", trail.usage().outputTokens());
        tokens(provider, "reasoning", trail.usage().reasoningTokens());
        registry.counter("arena.decision.cost.usd", "provider", provider)
                .increment(trail.costUsd().doubleValue());
    }

    private void called(String provider, ProviderCall call) {
        String code = Objects.requireNonNullElse(call.code(), "none");
        registry.counter(
                        "arena.decision.calls",
                        "provider",
                        provider,
                        "purpose",
                        call.purpose().name(),
                        "code",
                        code)
                .increment();
    }

    private void tokens(String provider, String direction, long count) {
        registry.counter("arena.decision.tokens", "provider", provider, "direction", direction)
                .increment((double) count);
    }

    private Timer timer(String name, String provider) {
        return Timer.builder(name)
                .tag("provider", provider)
                .publishPercentileHistogram()
                .register(registry);
    }

    private static String outcome(DecisionAnswer answer) {
        return switch (answer) {
            case DecisionMade made -> made.outcome().name();
            case DecisionFailed failed -> "FAILED";
        };
    }

    private static String code(DecisionAnswer answer) {
        return answer instanceof DecisionFailed failed ? failed.code() : "none";
    }
}

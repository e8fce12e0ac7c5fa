package org.tradingarena.dashboard.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** What the gateway counts. */
@ApplicationScoped
public class GatewayMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger clients = new AtomicInteger();
    private final Counter messages;
    private final Counter gaps;

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.messages = registry.counter("arena_dashboard_messages");
        this.gaps = registry.counter("arena_dashboard_gaps");
        registry.gauge("arena_dashboard_clients", clients);
    }

    /** A client came. Returns how many there are now. */
    public int connected() {
        return clients.incrementAndGet();
    }

    /** A client went. */
    public void disconnected() {
        clients.decrementAndGet();
    }

    /** How many clients there are. */
    public int clients() {
        return clients.get();
    }

    /** A message was handed to a client's socket. */
    public void sent() {
        messages.increment();
    }

    /** Messages were dropped in favour of a newer state, or with the client: {@code conflated}, {@code slow}. */
    public void dropped(String reason, int count) {
        registry.counter("arena_dashboard_dropped", "reason", reason).increment(count);
    }

    /** The ledger topic skipped a sequence. */
    public void gap() {
        gaps.increment();
    }

    /** A record broke the contract. */
    public void unreadable(String topic, String code) {
        registry.counter("arena_unreadable_events", "topic", topic, "code", code)
                .increment();
    }
}

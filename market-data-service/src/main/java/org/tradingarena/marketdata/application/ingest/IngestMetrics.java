package org.tradingarena.marketdata.application.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapRepaired;

/** The figures of the ingest; names and units are in the reference of metrics. */
public final class IngestMetrics {

    private final MeterRegistry registry;
    private static final List<String> STATES = List.of("connecting", "live", "draining", "backoff", "banned");

    private final ConcurrentHashMap<String, AtomicLong> offsets = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Supplier<List<ConnectionView>>> connections = new ConcurrentHashMap<>();

    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An event was handed to the log. */
    void told(CandleSeries series, ArenaEvent event, Instant now) {
        String market = series.market();
        switch (event) {
            case CandleClosed closed -> {
                registry.counter("arena.ingest.candles", "market", market).increment();
                delay(market).record(Duration.between(series.after(closed.openTime()), now));
            }
            case CandleCorrected _ ->
                registry.counter("arena.ingest.corrections", "market", market).increment();
            case GapDetected gap ->
                registry.counter(
                                "arena.ingest.gaps",
                                "market",
                                market,
                                "reason",
                                gap.reason().name())
                        .increment();
            case GapRepaired _ ->
                registry.counter("arena.ingest.repairs", "market", market).increment();
            default -> throw new IllegalArgumentException("not an event of candles: " + event.getClass());
        }
    }

    private Timer delay(String market) {
        return Timer.builder("arena.ingest.delay")
                .description("close of a candle, by the clock of the venue, to the log")
                .tag("market", market)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry);
    }

    void backfilled(String market) {
        registry.counter("arena.ingest.backfills", "market", market).increment();
    }

    void impossible(String market, int candles) {
        if (candles > 0) {
            registry.counter("arena.ingest.impossible", "market", market).increment(candles);
        }
    }

    void overflowed(String market) {
        registry.counter("arena.ingest.overflows", "market", market).increment();
    }

    void clockOffset(String market, Duration offset) {
        offsets.computeIfAbsent(market, name -> {
                    AtomicLong millis = new AtomicLong();
                    registry.gauge(
                            "arena.ingest.clock.offset.seconds",
                            Tags.of("market", name),
                            millis,
                            value -> value.get() / 1_000.0);
                    return millis;
                })
                .set(offset.toMillis());
    }

    /** Counts the connections of a market by their state. */
    public void watchConnections(String market, Supplier<List<ConnectionView>> views) {
        if (connections.put(market, views) == null) {
            STATES.forEach(state -> registry.gauge(
                    "arena.ingest.connections",
                    Tags.of("market", market, "state", state),
                    connections,
                    all -> count(all.get(market), state)));
        }
    }

    private static double count(@Nullable Supplier<List<ConnectionView>> views, String state) {
        return views == null
                ? 0
                : views.get().stream()
                        .filter(view -> view.state().equals(state))
                        .count();
    }

    /** A connection began anew; the cause is one of few words. */
    public void reconnected(String market, String cause) {
        registry.counter("arena.ingest.reconnects", "market", market, "cause", cause)
                .increment();
    }

    /** A message could not be read. */
    public void unreadable(String market) {
        registry.counter("arena.ingest.unreadable", "market", market).increment();
    }

    /** A stream was silent or had lost messages, and was subscribed anew. */
    public void resubscribed(String market) {
        registry.counter("arena.ingest.resubscriptions", "market", market).increment();
    }
}

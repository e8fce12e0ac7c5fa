package org.tradingarena.portfolio.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.tradingarena.portfolio.application.referee.AfterCommit;
import org.tradingarena.portfolio.application.referee.CompetitionLane;
import org.tradingarena.portfolio.application.referee.Journal;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Times transactions and rounds, and counts what the books said. A round is timed from the moment its boundary frame was
 * put on the feed to the commit of {@code RoundDecided}; its overhead is that time without the slowest seat's thinking.
 */
@Singleton
public class BookMetrics implements AfterCommit {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer transactions;
    private final Timer singleFrames;
    private final Timer rounds;
    private final Timer overhead;
    private final Map<CompetitionId, OpenRound> open = new ConcurrentHashMap<>();

    BookMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        transactions = timer("arena_transaction", "one transaction of one competition, waiting for its row included");
        singleFrames =
                timer("arena_frame", "a transaction that applied one frame, from the wait for its row to the commit");
        rounds = timer("arena_round", "boundary frame published to RoundDecided committed");
        overhead = timer("arena_round_overhead", "the same without the thinking of the slowest seat");
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    @Override
    public void committed(CompetitionLane lane, long nanos) {
        transactions.record(nanos, TimeUnit.NANOSECONDS);
        if (lane.frames() == 1) {
            singleFrames.record(nanos, TimeUnit.NANOSECONDS);
        }
        for (Journal.Event entry : lane.journal().events()) {
            count(lane.id(), entry.event(), entry.origin().writtenAt());
        }
        if (lane.over()) {
            open.remove(lane.id());
        }
    }

    private void count(CompetitionId id, LedgerEvent event, Instant writtenAt) {
        switch (event) {
            case RoundOpened opened -> open.put(id, new OpenRound(opened.round(), writtenAt, 0));
            case DecisionRecorded recorded -> {
                open.computeIfPresent(id, (_, round) -> round.with(recorded));
                registry.counter(
                                "arena_decisions", "outcome", recorded.outcome().name())
                        .increment();
            }
            case RoundDecided decided -> decided(id, decided);
            case OrderDenied denied ->
                registry.counter("arena_orders_denied", "code", denied.code()).increment();
            case OrderFilled _ -> registry.counter("arena_orders_filled").increment();
            default -> {}
        }
    }

    private void decided(CompetitionId id, RoundDecided decided) {
        OpenRound round = open.remove(id);
        if (round != null && round.round() == decided.round()) {
            Duration length = Duration.between(round.since(), clock.instant());
            rounds.record(length);
            overhead.record(length.minusMillis(round.slowestMillis()));
        }
    }

    private record OpenRound(int round, Instant since, long slowestMillis) {
        OpenRound with(DecisionRecorded recorded) {
            return recorded.round() == round
                    ? new OpenRound(round, since, Math.max(slowestMillis, recorded.thinkingMillis()))
                    : this;
        }
    }
}

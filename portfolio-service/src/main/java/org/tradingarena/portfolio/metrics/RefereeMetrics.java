package org.tradingarena.portfolio.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.tradingarena.portfolio.application.referee.BatchVerdict;

/** Counts what comes in: batches, frames, answers, and everything that was not as it should be. */
@Singleton
public class RefereeMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary batchSize;
    private final Counter frames;
    private final Counter answers;
    private final Counter repeated;
    private final Counter copies;
    private final Counter strangers;
    private final Counter rewinds;
    private final Counter outages;

    RefereeMetrics(MeterRegistry registry) {
        this.registry = registry;
        batchSize = DistributionSummary.builder("arena_batch_records")
                .description("records of one poll")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        frames = counter("arena_frames_applied", "frames applied");
        answers = counter("arena_decisions_admitted", "first answers of a seat in a round");
        repeated = counter("arena_inputs_repeated", "inputs that had been delivered before, or came after the end");
        copies = counter("arena_decisions_duplicate", "later copies of an answer; their cost is kept");
        strangers = counter("arena_inputs_unknown_competition", "inputs of competitions that are not in the database");
        rewinds = counter("arena_feed_rewinds", "times a feed partition was read again");
        outages = counter("arena_transactions_postponed", "tries that found the database or the broker away");
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** One poll brought so many records. */
    public void polled(int records) {
        batchSize.record(records);
    }

    /** A transaction is committed. */
    public void took(BatchVerdict verdict) {
        frames.increment(verdict.frames());
        answers.increment(verdict.answers());
        repeated.increment(verdict.repeated());
        copies.increment(verdict.copies());
    }

    /** Inputs of a competition that is not in the database. */
    public void strangers(int inputs) {
        strangers.increment(inputs);
    }

    /** A partition is read again. */
    public void rewound() {
        rewinds.increment();
    }

    /** The database or the broker was away. */
    public void outage() {
        outages.increment();
    }

    /** A record could not be read. */
    public void unreadable(String topic, String code) {
        registry.counter("arena_unreadable_events", "topic", topic, "code", code)
                .increment();
    }

    /** A record was put aside. */
    public void deadLetter(String topic, String code) {
        registry.counter("arena_dead_letters", "topic", topic, "code", code).increment();
    }
}

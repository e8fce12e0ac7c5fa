package org.tradingarena.portfolio.adapter.kafka;

import java.time.Duration;

/** Pauses that double up to a longest one. Used by one thread. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;
    private long until = System.nanoTime();

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** Begins a pause. */
    void lengthen() {
        until = System.nanoTime() + next.toNanos();
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** Ends the pause and begins again with the shortest. */
    void reset() {
        next = first;
        until = System.nanoTime();
    }

    boolean isOver() {
        return System.nanoTime() - until >= 0;
    }

    /** What is left of the pause, at most so much and at least 1 ms. */
    Duration remaining(Duration atMost) {
        long left = Math.max(until - System.nanoTime(), 1_000_000);
        return left < atMost.toNanos() ? Duration.ofNanos(left) : atMost;
    }
}

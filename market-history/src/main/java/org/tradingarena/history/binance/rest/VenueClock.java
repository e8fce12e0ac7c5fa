package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The venue's time, from the last five answers to the question for it and a clock that never jumps. An answer was written
 * some time between question and reply; half way is the best guess, and the moment of the reply the safe one, so two times
 * are told. The guess is the mean of the median and of an average in which newer samples weigh more, as hummingbot computes
 * it.
 */
final class VenueClock {

    private static final int KEPT = 5;
    private static final Duration TRUSTED = Duration.ofMinutes(10);
    private static final Duration TRUSTED_WHILE_FEW = Duration.ofMillis(500);
    private static final Duration TOLERATED = Duration.ofSeconds(1);

    /** An answer that took so much longer than twice the quickest one tells little: it was on its way for most of that. */
    private static final long SLOW = 20_000_000;

    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;

    private final LocalClock ticks;
    private final Deque<ClockSample> samples = new ArrayDeque<>();

    VenueClock(LocalClock ticks) {
        this.ticks = ticks;
    }

    synchronized void add(long serverMillis, long sent, long came) {
        samples.addLast(new ClockSample(sent, came, serverMillis * MILLI, localOffset()));
        if (samples.size() > KEPT) {
            samples.removeFirst();
        }
    }

    /** Whether it must be asked: there are few samples, the last is old, or the machine slept since. */
    synchronized boolean stale() {
        ClockSample last = samples.peekLast();
        if (last == null) {
            return true;
        }
        if (Math.abs(localOffset() - last.local()) > TOLERATED.toNanos()) {
            samples.clear();
            return true;
        }
        Duration trusted = samples.size() < KEPT ? TRUSTED_WHILE_FEW.multipliedBy(samples.size()) : TRUSTED;
        return ticks.nanos() - last.came() > trusted.toNanos() / Math.max(rate(), 1);
    }

    /** Whether the venue's clock has certainly reached a moment, as far as the samples tell. */
    synchronized boolean hasReached(Instant moment) {
        return !samples.isEmpty() && !reached(ticks.nanos()).isBefore(moment);
    }

    /** Whether there is no sample yet. */
    synchronized boolean isEmpty() {
        return samples.isEmpty();
    }

    /** The time at the venue; there must be a sample. */
    synchronized Instant now() {
        return instant(likely(ticks.nanos()));
    }

    /** A time that the venue's clock had certainly reached at a moment of ours; there must be a sample. */
    synchronized Instant reached(long nanos) {
        double rate = rate();
        return instant(samples.stream()
                .mapToLong(sample -> sample.server() + (long) sample.least(nanos, rate))
                .max()
                .orElseThrow());
    }

    /** What the venue is ahead of the local time of day; zero before the first sample. */
    synchronized Duration offset() {
        if (samples.isEmpty()) {
            return Duration.ZERO;
        }
        long nanos = ticks.nanos();
        return Duration.ofNanos(likely(nanos) - nanos - localOffset());
    }

    Optional<String> warning() {
        Duration offset = offset();
        if (offset.abs().compareTo(TOLERATED) <= 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the local clock is %.1f s %s the venue's; set it by NTP (candles are taken by the venue's clock)",
                offset.abs().toMillis() / 1e3,
                offset.isNegative() ? "ahead of" : "behind"));
    }

    private long likely(long nanos) {
        double rate = rate();
        long quickest = samples.stream().mapToLong(ClockSample::trip).min().orElseThrow();
        List<Long> guesses = samples.stream()
                .filter(sample -> sample.trip() <= 2 * quickest + SLOW)
                .map(sample -> sample.server() + (long) sample.likely(nanos, rate))
                .toList();
        List<Long> sorted = guesses.stream().sorted().toList();
        int middle = sorted.size() / 2;
        long upper = sorted.get(middle);
        long median = sorted.size() % 2 == 1 ? upper : upper - (upper - sorted.get(middle - 1)) / 2;
        // Differences to the median stay small, so that no sum overflows.
        long weighted = 0;
        for (int index = 0; index < guesses.size(); index++) {
            weighted += (index + 1) * (guesses.get(index) - median);
        }
        long weights = (long) guesses.size() * (guesses.size() + 1) / 2;
        return median + weighted / weights / 2;
    }

    private double rate() {
        return samples.size() < 2 ? 1 : ClockSample.rate(samples.getFirst(), samples.getLast());
    }

    private long localOffset() {
        Instant now = ticks.now();
        return now.getEpochSecond() * SECOND + now.getNano() - ticks.nanos();
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}

package org.tradingarena.simulators.binance.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts the weight of requests per minute of real time, refuses with 429, and bans with 418 who goes on. Thread-safe. */
public final class WeightMeter {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final Duration LONGEST_BAN = Duration.ofDays(3);

    private final int limit;
    private final int patience;
    private final Duration firstBan;
    private final LongSupplier nanos;
    private long minuteBegan;
    private long used;
    private long total;
    private int refusedInMinute;
    private int bans;
    private long bannedUntil;

    /** A meter on {@link System#nanoTime()} or on a clock of a test. */
    public WeightMeter(int limit, int patience, Duration firstBan, LongSupplier nanos) {
        this.limit = limit;
        this.patience = patience;
        this.firstBan = firstBan;
        this.nanos = nanos;
        this.minuteBegan = nanos.getAsLong();
        this.bannedUntil = minuteBegan;
    }

    /** Counts one request. */
    public synchronized Verdict count(int weight) {
        long now = nanos.getAsLong();
        if (now - minuteBegan >= MINUTE) {
            minuteBegan += (now - minuteBegan) / MINUTE * MINUTE;
            used = 0;
            refusedInMinute = 0;
        }
        if (bannedUntil - now > 0) {
            return new Verdict(Outcome.BANNED, used, Duration.ofNanos(bannedUntil - now));
        }
        used += weight;
        total += weight;
        if (used <= limit) {
            return new Verdict(Outcome.ALLOWED, used, Duration.ZERO);
        }
        refusedInMinute++;
        if (refusedInMinute <= patience) {
            return new Verdict(Outcome.REFUSED, used, Duration.ofNanos(minuteBegan + MINUTE - now));
        }
        return ban(now);
    }

    /** The weight of all requests that were not banned, since the start. */
    public synchronized long total() {
        return total;
    }

    private Verdict ban(long now) {
        Duration length = firstBan;
        for (int i = 0; i < bans && length.compareTo(LONGEST_BAN) < 0; i++) {
            length = length.multipliedBy(2);
        }
        length = length.compareTo(LONGEST_BAN) > 0 ? LONGEST_BAN : length;
        bans++;
        bannedUntil = now + length.toNanos();
        refusedInMinute = 0;
        return new Verdict(Outcome.BANNED, used, length);
    }

    /** What becomes of a request. */
    public enum Outcome {
        /** It is answered. */
        ALLOWED,
        /** 429. */
        REFUSED,
        /** 418. */
        BANNED
    }

    /**
     * What becomes of a request.
     *
     * @param used weight of this minute so far, the request included
     * @param pause what the caller is asked to wait
     */
    public record Verdict(Outcome outcome, long used, Duration pause) {}
}

package org.tradingarena.marketdata.domain.connection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection stands. What may happen to a state is a method of it, and gives the next one.
 *
 * <pre>
 *   CONNECTING ──opened──► LIVE ──replace──► DRAINING ──replaced──► LIVE
 *     ▲      │               │                  │  old one lost
 *     │    failed          lost                 ▼
 *   retry    ▼               │              CONNECTING
 *     └── BACKOFF ◄──────────┘
 *     └── BANNED  ◄── the venue refuses the address
 * </pre>
 */
public sealed interface ConnectionState {

    /** Its name for metrics and views. */
    default String label() {
        return switch (this) {
            case Connecting _ -> "connecting";
            case Live _ -> "live";
            case Draining _ -> "draining";
            case Backoff _ -> "backoff";
            case Banned _ -> "banned";
        };
    }

    /**
     * A socket is being opened and its streams subscribed.
     *
     * @param failures attempts that failed since it was last live
     * @param giveUpAt when this attempt counts as failed
     */
    record Connecting(int failures, Instant giveUpAt) implements ConnectionState {

        /** The first attempt. */
        public static Connecting first(Instant now, Duration patience) {
            return new Connecting(0, now.plus(patience));
        }

        /** Streams are subscribed. */
        public Live opened(Instant now, Duration lifetime) {
            return new Live(now, now.plus(lifetime));
        }

        /** No socket, or no streams on it. */
        public Backoff failed(Instant now, Duration pause) {
            return new Backoff(failures + 1, now.plus(pause));
        }

        /** The venue wants no connection from this address for a time. */
        public Banned refused(Instant until) {
            return new Banned(failures + 1, until);
        }
    }

    /**
     * Streams arrive.
     *
     * @param renewAt when another socket takes over, before the venue ends this one
     */
    record Live(Instant since, Instant renewAt) implements ConnectionState {

        /** Another socket is opened while this one goes on. */
        public Draining replace(Instant now, Duration patience) {
            return new Draining(since, 0, now.plus(patience), null);
        }

        /** The socket is gone. */
        public Backoff lost(Instant now, Duration pause) {
            return new Backoff(0, now.plus(pause));
        }

        /** The streams are silent though the socket is there; another one is opened at once. */
        public Connecting abandoned(Instant now, Duration patience) {
            return Connecting.first(now, patience);
        }
    }

    /**
     * Streams arrive on the old socket while another one is opened; what both bring is taken once.
     *
     * @param failures attempts for the new socket that failed
     * @param giveUpAt when the running attempt counts as failed
     * @param retryAt when the next attempt begins; null while one is running
     */
    record Draining(
            Instant since,
            int failures,
            Instant giveUpAt,
            @Nullable Instant retryAt) implements ConnectionState {

        /** The new socket has its streams; the old one can be closed. */
        public Live replaced(Instant now, Duration lifetime) {
            return new Live(now, now.plus(lifetime));
        }

        /** The attempt failed; the old socket still serves. */
        public Draining failed(Instant now, Duration pause) {
            return new Draining(since, failures + 1, giveUpAt, now.plus(pause));
        }

        /** Another attempt begins. */
        public Draining retry(Instant now, Duration patience) {
            return new Draining(since, failures, now.plus(patience), null);
        }

        /** The old socket is gone before the new one has its streams; the attempt under way goes on. */
        public ConnectionState oldLost() {
            return retryAt == null ? new Connecting(failures, giveUpAt) : new Backoff(failures, retryAt);
        }
    }

    /**
     * Rests after a failure.
     *
     * @param failures attempts that failed since it was last live
     */
    record Backoff(int failures, Instant until) implements ConnectionState {

        /** The rest is over. */
        public Connecting retry(Instant now, Duration patience) {
            return new Connecting(failures, now.plus(patience));
        }
    }

    /** The venue wants no connection from this address until the moment. */
    record Banned(int failures, Instant until) implements ConnectionState {

        /** The ban is over. */
        public Connecting retry(Instant now, Duration patience) {
            return new Connecting(failures, now.plus(patience));
        }
    }
}

package org.tradingarena.history.binance.rest;

import java.time.Instant;

/** The two clocks of this machine: what it believes the time to be, and one that never jumps. */
interface LocalClock {

    /** Those of the machine. */
    LocalClock MACHINE = new LocalClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** The local time of day. */
    Instant now();

    /** Nanoseconds since some moment, never falling. */
    long nanos();
}

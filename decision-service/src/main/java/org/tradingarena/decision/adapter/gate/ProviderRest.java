package org.tradingarena.decision.adapter.gate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.Pause;

/** The time until which a provider asked not to be called, by the {@code Retry-After} of whichever call it told so. */
final class ProviderRest {

    /** On the scale of {@link System#nanoTime()}. */
    private final AtomicLong until = new AtomicLong(System.nanoTime());

    /** Takes note of a wait that begins now; a shorter one does not shorten it. Null asks for nothing. */
    void heed(@Nullable Duration asked) {
        if (asked != null) {
            long end = System.nanoTime() + asked.toNanos();
            until.accumulateAndGet(end, (known, told) -> told - known > 0 ? told : known);
        }
    }

    /** What is left of it; zero or less when it is over. */
    Duration left() {
        return Duration.ofNanos(until.get() - System.nanoTime());
    }

    /** Waits until it is over; false, at once, when that is not before the deadline. */
    boolean isOver(Deadline deadline) throws InterruptedException {
        for (Duration left = left(); left.isPositive(); left = left()) {
            if (!deadline.allows(left)) {
                return false;
            }
            Pause.of(left);
        }
        return true;
    }
}

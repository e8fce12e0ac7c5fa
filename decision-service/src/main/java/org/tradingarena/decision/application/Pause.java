package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass where time itself is what is waited for, such as a back-off. */
public final class Pause {

    private Pause() {}

    /** Returns after this long; throws {@link InterruptedException} when the service stops. */
    public static void of(Duration duration) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
        if (never) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }
}

package org.tradingarena.cli.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits in small steps up to a limit. */
public final class Patience {
    private static final long STEP_MILLIS = 50;

    private final CountDownLatch never = new CountDownLatch(1);
    private final long endNanos;

    public Patience(Duration limit) {
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    /** Waits 50 ms; false when the limit is reached or the thread was interrupted. */
    public boolean pause() {
        try {
            return !never.await(STEP_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < endNanos;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

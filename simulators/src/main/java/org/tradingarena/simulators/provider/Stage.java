package org.tradingarena.simulators.provider;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One scenario while it plays: its settings, its clock, its counts. Ending it releases everybody who waits on it. */
final class Stage {

    private final SimulatorSettings settings;
    private final FaultPlan faults;
    private final Tally tally = new Tally();
    private final long started = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);

    Stage(SimulatorSettings settings) {
        this.settings = settings;
        this.faults = new FaultPlan(settings.faults());
    }

    SimulatorSettings settings() {
        return settings;
    }

    FaultPlan faults() {
        return faults;
    }

    Tally tally() {
        return tally;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    void end() {
        ended.countDown();
    }

    /**
     * Waits until a moment on the scale of {@link System#nanoTime()}.
     *
     * @throws BrokenReply when the scenario ends before
     */
    void await(long nanos) throws BrokenReply {
        long missing = nanos - System.nanoTime();
        try {
            if (missing > 0 && ended.await(missing, TimeUnit.NANOSECONDS)) {
                throw new BrokenReply("the scenario ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenReply("the simulator stops");
        }
    }
}

package org.tradingarena.dashboard.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The gateway's own clock tick: rooms are tended every two seconds. */
@ApplicationScoped
public class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final long TEND_MILLIS = 2000;

    private final Rooms rooms;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("arena-pulse").factory());
    private @Nullable ScheduledFuture<?> tending;

    public Pulse(Rooms rooms) {
        this.rooms = rooms;
    }

    void start(@Observes StartupEvent event) {
        tending = ticker.scheduleWithFixedDelay(this::tend, TEND_MILLIS / 4, TEND_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        ScheduledFuture<?> running = tending;
        if (running != null) {
            running.cancel(true);
        }
        ticker.shutdownNow();
    }

    private void tend() {
        try {
            rooms.tend();
        } catch (RuntimeException defect) {
            LOG.error("tending the rooms failed; the next tick tries again", defect);
        }
    }
}

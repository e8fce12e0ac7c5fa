package org.tradingarena.portfolio.application.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.referee.CommandCompetition;
import org.tradingarena.portfolio.application.referee.StoreUnavailable;
import org.tradingarena.portfolio.config.PortfolioConfig;

/**
 * Looks at the timetable every second and starts what is due. Any number of replicas may look: under the lock of its row
 * a competition is started by the first of them and is no longer due for the others.
 */
@Singleton
public class StartOnTime {

    private static final Logger LOGGER = Logger.getLogger(StartOnTime.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    private final Timetable timetable;
    private final CommandCompetition commandCompetition;
    private final Clock clock;
    private final PortfolioConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    StartOnTime(Timetable timetable, CommandCompetition commandCompetition, Clock clock, PortfolioConfig config) {
        this.timetable = timetable;
        this.commandCompetition = commandCompetition;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("timetable-" + config.replica()).start(this::run);
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping.countDown();
        Thread running = thread;
        if (running != null && !running.join(PATIENCE_AT_STOP)) {
            LOGGER.warn("the timetable did not stop in time; what is due is started by the next look");
        }
    }

    private void run() {
        try {
            while (!stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            startDue();
        } catch (StoreUnavailable away) {
            LOGGER.warnf("the timetable waits: %s", away.getMessage());
        } catch (RuntimeException defect) {
            LOGGER.error("the timetable failed and is looked at again", defect);
        }
    }

    /** Starts what is due now; returns how many competitions this call started. */
    public int startDue() {
        int started = 0;
        for (Timetable.Due due : timetable.due(clock.instant())) {
            started += starts(due) ? 1 : 0;
        }
        return started;
    }

    /** A competition that cannot be started must not hold up the others. */
    private boolean starts(Timetable.Due due) {
        try {
            boolean started = commandCompetition.startIfDue(due.id(), due.name());
            if (started) {
                LOGGER.infof("%s started at its time", due.id());
            }
            return started;
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException defect) {
            LOGGER.errorf(defect, "%s did not start at its time and is tried again", due.id());
            return false;
        }
    }
}

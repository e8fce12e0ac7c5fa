package org.tradingarena.portfolio.application.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.tradingarena.portfolio.application.referee.AfterCommit;
import org.tradingarena.portfolio.application.referee.CompetitionLane;
import org.tradingarena.portfolio.application.referee.StoreUnavailable;
import org.tradingarena.portfolio.application.relay.EventLog.NotPublished;
import org.tradingarena.portfolio.config.PortfolioConfig;

/**
 * Tells what was committed, with a thread for each strand: woken by each commit in this process, and by a short poll for
 * those of other replicas and for what was left over. One pass publishes everything that is due in one pipelined batch.
 */
@Singleton
public class Relay implements AfterCommit {

    private static final Logger LOGGER = Logger.getLogger(Relay.class);
    private static final Duration LOOK_AROUND_EVERY = Duration.ofSeconds(1);
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Outbox outbox;
    private final EventLog log;
    private final PortfolioConfig.Relay config;
    private final MeterRegistry registry;
    private final AtomicLong untold = new AtomicLong();
    private final List<Teller> tellers;
    private volatile boolean stopped;

    Relay(Outbox outbox, EventLog log, PortfolioConfig config, MeterRegistry registry) {
        this.outbox = outbox;
        this.log = log;
        this.config = config.relay();
        this.registry = registry;
        this.tellers = Arrays.stream(Strand.values()).map(Teller::new).toList();
        Gauge.builder("arena_relay_lag_events", untold, AtomicLong::get)
                .description("ledger entries committed and not yet told, looked at every second")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        tellers.forEach(Teller::start);
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopped = true;
        wake();
        for (Teller teller : tellers) {
            teller.join();
        }
    }

    @Override
    public void committed(CompetitionLane lane, long nanos) {
        wake();
    }

    /** Something new was committed. */
    public void wake() {
        tellers.forEach(teller -> teller.wake.release());
    }

    /** The thread of one strand. */
    private final class Teller {

        private final Strand strand;
        private final Timer passes;
        private final Semaphore wake = new Semaphore(0);
        private final Thread thread;
        private long nextLook = System.nanoTime();
        private long pauseMillis;

        Teller(Strand strand) {
            this.strand = strand;
            String name = strand.name().toLowerCase(Locale.ROOT);
            passes = Timer.builder("arena_relay_pass")
                    .tag("strand", name)
                    .description("one pass of the relay that told something, acknowledgements included")
                    .publishPercentiles(0.5, 0.99)
                    .register(registry);
            thread = Thread.ofPlatform().name("relay-" + name).unstarted(this::run);
        }

        void start() {
            thread.start();
        }

        void join() throws InterruptedException {
            if (!thread.join(Duration.ofSeconds(3))) {
                LOGGER.warn("the relay did not stop in time; what it was telling will be told again");
            }
        }

        private void run() {
            try {
                while (!stopped) {
                    long pause = Math.max(config.poll().toMillis(), pauseMillis);
                    if (wake.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                        wake.drainPermits();
                    }
                    pass();
                }
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }

        private void pass() {
            try {
                if (System.nanoTime() - nextLook >= 0) {
                    nextLook = System.nanoTime() + LOOK_AROUND_EVERY.toNanos();
                    lookAround();
                }
                long begun = System.nanoTime();
                while (!stopped
                        && outbox.ship(strand, config.heartbeat(), messages -> log.publish(strand, messages)) > 0) {
                    passes.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
                    begun = System.nanoTime();
                }
                pauseMillis = 0;
            } catch (StoreUnavailable | NotPublished away) {
                LOGGER.warnf("the relay waits: %s", away.getMessage());
                pauseMillis = Math.min(Math.max(100, pauseMillis * 2), LONGEST_PAUSE_MILLIS);
            } catch (RuntimeException defect) {
                LOGGER.errorf(defect, "the relay failed and tries again");
                pauseMillis = LONGEST_PAUSE_MILLIS;
            }
        }

        private void lookAround() {
            switch (strand) {
                case STATE_AND_QUESTIONS ->
                    registry.counter("arena_requests_repeated").increment(outbox.askAgain());
                case LEDGER -> untold.set(outbox.untold());
            }
        }
    }
}

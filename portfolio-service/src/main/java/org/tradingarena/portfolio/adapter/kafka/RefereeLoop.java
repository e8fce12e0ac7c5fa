package org.tradingarena.portfolio.adapter.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.referee.GapMemory;
import org.tradingarena.portfolio.config.PortfolioConfig;
import org.tradingarena.portfolio.metrics.RefereeMetrics;

/**
 * Keeps one consumer at work on its own thread, from the start of the service to its end. A consumer that breaks is
 * closed and replaced after a pause; whatever it had not acknowledged is delivered to the next one.
 */
@Singleton
public class RefereeLoop {

    private static final Logger LOGGER = Logger.getLogger(RefereeLoop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final BatchWorkers workers;
    private final GapMemory gaps;
    private final RefereeMetrics metrics;
    private final PortfolioConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable RefereeSession session;

    RefereeLoop(
            KafkaSettings settings,
            BatchWorkers workers,
            GapMemory gaps,
            RefereeMetrics metrics,
            PortfolioConfig config) {
        this.settings = settings;
        this.workers = workers;
        this.gaps = gaps;
        this.metrics = metrics;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("referee-" + config.replica()).start(this::run);
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping.countDown();
        interruptSession();
        Thread running = thread;
        if (running != null && !running.join(PATIENCE_AT_STOP)) {
            LOGGER.warn("the referee did not stop in time; its open batch will be delivered again");
        }
    }

    /** Whether the consumer polls and holds partitions or waits for its share. */
    public boolean isPolling() {
        RefereeSession current = session;
        return current != null && current.polledWithin(Duration.ofSeconds(30));
    }

    private void interruptSession() {
        RefereeSession current = session;
        if (current != null) {
            current.stop();
        }
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings.consumer())) {
                RefereeSession current = new RefereeSession(consumer, workers, gaps, metrics, config.referee());
                session = current;
                if (stopping.getCount() > 0) {
                    current.run();
                }
            } catch (KafkaException | IllegalStateException broken) {
                LOGGER.errorf(broken, "the consumer broke and is replaced: %s", broken.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOGGER.debug("stopping");
            }
        } catch (InterruptedException asked) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }

    /** Partitions held per topic, for the health page. */
    public Map<String, Long> held() {
        RefereeSession current = session;
        return current == null ? Map.of() : current.held();
    }
}

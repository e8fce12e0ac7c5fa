package org.tradingarena.decision.adapter.kafka;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.application.AnswerRequest;
import org.tradingarena.decision.config.DecisionConfig;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionRequested;

/**
 * Takes questions off {@code decision.requests.v1}, each on a virtual thread of its own.
 *
 * <p>The handler returns at once; the record is acknowledged when its answer has been published. When the service stops
 * first, the record stays unacknowledged and comes again, here or elsewhere.
 */
@ApplicationScoped
public class RequestsConsumer {

    private static final Logger LOG = Logger.getLogger(RequestsConsumer.class);
    private static final int DRAIN_SECONDS = 3;

    private final AnswersOnce answers;
    private final DecisionsPublisher decisions;
    private final DecisionMetrics metrics;
    private final Clock clock;
    private final Semaphore slots;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("seat-", 0).factory());

    RequestsConsumer(
            AnswerRequest answers,
            DecisionsPublisher decisions,
            DecisionMetrics metrics,
            DecisionConfig config,
            Clock clock) {
        this.answers = new AnswersOnce(answers);
        this.decisions = decisions;
        this.metrics = metrics;
        this.clock = clock;
        this.slots = new Semaphore(config.maxOpen(), true);
    }

    /** Hands one record over; never blocks. */
    @Incoming("requests")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<byte[]> message) {
        long received = System.nanoTime();
        Envelope envelope;
        try {
            envelope = EventCodec.decode(message.getPayload());
        } catch (ContractViolation violation) {
            return refuse(message, violation.code(), violation);
        }
        if (!(envelope.data() instanceof DecisionRequested request)) {
            return refuse(
                    message,
                    ContractViolation.Code.EVENT_TYPE_UNKNOWN,
                    new IllegalArgumentException("EVENT_TYPE_UNKNOWN: no question: "
                            + envelope.data().getClass()));
        }
        begin(request, new Arrival(received, received - age(envelope)), message);
        return CompletableFuture.completedFuture(null);
    }

    /** Runs before the channels close, so that answers that are nearly there still get out. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping)
            throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.info("Questions are still open; they will be asked again");
            threads.shutdownNow();
        }
    }

    private CompletionStage<Void> refuse(Message<byte[]> message, ContractViolation.Code code, RuntimeException why) {
        metrics.unreadable(code);
        LOG.errorf("A question is unreadable and goes to the dead-letter topic: %s", why.getMessage());
        return message.nack(why);
    }

    private void begin(DecisionRequested request, Arrival arrival, Message<byte[]> message) {
        try {
            threads.execute(() -> work(request, arrival, message));
        } catch (RejectedExecutionException stopping) {
            LOG.debugf("Left open: %s", request.requestId());
        }
    }

    private void work(DecisionRequested request, Arrival arrival, Message<byte[]> message) {
        metrics.opened();
        RuntimeException failure = null;
        try {
            handle(request, arrival, message);
        } catch (RuntimeException failed) {
            failure = failed;
        } finally {
            metrics.closed();
        }
        finished(request, message, failure);
    }

    private void handle(DecisionRequested request, Arrival arrival, Message<byte[]> message) {
        try {
            slots.acquire();
            try {
                DecisionAnswer answer = answers.answer(request, arrival.received(), arrival.asked());
                decisions.publish(answer, request, message);
                metrics.answered(answer);
                log(answer);
            } finally {
                slots.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OpenQuestion(request.requestId(), stopping);
        }
    }

    /** Acknowledges an answered question; leaves an open one for the next delivery; sets an impossible one aside. */
    private void finished(DecisionRequested request, Message<byte[]> message, @Nullable Throwable failure) {
        if (failure == null) {
            message.ack().whenComplete((nothing, failed) -> logFailed("acknowledge", request, failed));
        } else if (threads.isShutdown()) {
            LOG.debugf("Left open: %s", request.requestId());
        } else {
            LOG.errorf(failure, "The answer to %s cannot be published", request.requestId());
            message.nack(failure).whenComplete((nothing, failed) -> logFailed("set aside", request, failed));
        }
    }

    private static void logFailed(String what, DecisionRequested request, @Nullable Throwable failed) {
        if (failed != null) {
            LOG.warnf(failed, "Could not %s %s; it will be asked again", what, request.requestId());
        }
    }

    private static void log(DecisionAnswer answer) {
        if (answer instanceof DecisionFailed failed) {
            LOG.warnf("%s: request=%s %s", failed.code(), failed.requestId(), failed.message());
        } else {
            LOG.debugf("answered %s in %s", answer.requestId(), answer.trail().timings());
        }
    }

    /** Time since it was asked; none when the clock of the asker is ahead of ours. */
    private long age(Envelope envelope) {
        return Math.max(
                0, Duration.between(envelope.recordedAt(), clock.instant()).toNanos());
    }

    /** When a question came in and when it was asked, on the scale of {@link System#nanoTime()}. */
    private record Arrival(long received, long asked) {}

    /** The service stopped before the question was answered. */
    private static final class OpenQuestion extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OpenQuestion(String requestId, InterruptedException cause) {
            super(requestId, cause);
        }
    }
}

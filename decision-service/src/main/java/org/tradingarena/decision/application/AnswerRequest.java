package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.DecisionTimings;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.market.Snapshot;

/** Answers one question: made, repaired, or failed with a code; never silent unless the service itself stops. */
public final class AnswerRequest {

    private static final System.Logger LOG = System.getLogger(AnswerRequest.class.getName());
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Snapshots snapshots;
    private final Decider models;
    private final Decider rules;

    /** The use case over its ports; safe for use by many threads. */
    public AnswerRequest(Snapshots snapshots, Decider models, Decider rules) {
        this.snapshots = snapshots;
        this.models = models;
        this.rules = rules;
    }

    /**
     * Answers a question that came in as soon as it was asked.
     *
     * @param receivedNanos when that was, on the scale of {@link System#nanoTime()}
     * @throws InterruptedException when the service stops; the question stays open
     */
    public DecisionAnswer answer(DecisionRequested request, long receivedNanos) throws InterruptedException {
        return answer(request, receivedNanos, receivedNanos);
    }

    /**
     * Answers, within the time-out of the seat and before the round is over.
     *
     * @param receivedNanos when the question came in, on the scale of {@link System#nanoTime()}
     * @param publishedNanos when it was asked, on the same scale; the time of the round runs since then
     * @throws InterruptedException when the service stops; the question stays open
     */
    public DecisionAnswer answer(DecisionRequested request, long receivedNanos, long publishedNanos)
            throws InterruptedException {
        long asked = System.nanoTime();
        Thought thought;
        try {
            Snapshot snapshot = snapshots.of(request);
            asked = System.nanoTime();
            thought = decider(request).decide(request, snapshot, deadline(request, asked - publishedNanos));
        } catch (DeciderFailure failure) {
            thought = Thought.free(new ReadReply.Failure(failure.code(), failure.text()));
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "DECIDER_FAILED: request=" + request.requestId(), defect);
            thought = Thought.free(DeciderFailure.defect(defect));
        }
        return answer(request, thought, timings(thought, receivedNanos, asked, System.nanoTime()));
    }

    private static Deadline deadline(DecisionRequested request, long nanosSinceAsked) {
        Duration timeout = request.seat().timeout();
        Duration round = request.answerWithin();
        if (round == null) {
            return Deadline.in(timeout);
        }
        Duration left = round.minusNanos(nanosSinceAsked);
        return Deadline.in(left.compareTo(timeout) < 0 ? left : timeout);
    }

    private static DecisionTimings timings(Thought thought, long received, long asked, long done) {
        Duration thinking = Objects.requireNonNullElseGet(thought.thinking(), () -> Duration.ofNanos(done - asked));
        Duration firstByte = thought.firstByte();
        return new DecisionTimings(
                millis(asked - received) + thought.waited().toMillis(),
                firstByte == null ? null : firstByte.toMillis(),
                thinking.toMillis(),
                millis(done - received));
    }

    private Decider decider(DecisionRequested request) {
        return request.seat().decider().kind() == DeciderKind.LLM ? models : rules;
    }

    private static DecisionAnswer answer(DecisionRequested request, Thought thought, DecisionTimings timings) {
        DecisionTrail trail = trail(request.seat().decider(), thought, timings);
        return switch (thought.reply()) {
            case ReadReply.Decision made ->
                new DecisionMade(
                        request.competitionId(),
                        request.round(),
                        request.seat().seatId(),
                        request.requestId(),
                        made.outcome(),
                        made.intents(),
                        trail);
            case ReadReply.Failure failed -> failed(request, failed.code(), failed.message(), trail);
        };
    }

    private static DecisionFailed failed(
            DecisionRequested request, FailureCode code, String message, DecisionTrail trail) {
        return new DecisionFailed(
                request.competitionId(),
                request.round(),
                request.seat().seatId(),
                request.requestId(),
                code.name(),
                message,
                trail);
    }

    private static DecisionTrail trail(DeciderSpec decider, Thought thought, DecisionTimings timings) {
        @Nullable Prompt prompt = thought.prompt();
        return new DecisionTrail(
                decider.provider(),
                decider.model(),
                decider.simulated(),
                thought.promptSha256(),
                prompt == null ? null : prompt.system(),
                prompt == null ? null : prompt.user(),
                thought.rawReply(),
                thought.reasoning(),
                thought.usage(),
                thought.costUsd(),
                timings,
                thought.calls());
    }

    private static long millis(long nanos) {
        return Math.max(0, nanos / NANOS_PER_MILLI);
    }
}

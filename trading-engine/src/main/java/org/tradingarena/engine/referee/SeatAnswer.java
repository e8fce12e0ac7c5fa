package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.statistics.Ratio;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionTimings;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.types.SeatId;

/**
 * The part of an answer that the books look at.
 *
 * @param code of the failure; null when the decision could be read
 * @param fingerprint equal for two deliveries of one answer, different for two answers to one question
 */
public record SeatAnswer(
        int round,
        SeatId seatId,
        RecordedOutcome outcome,
        @Nullable String code,
        @Nullable String message,
        List<Intent> intents,
        TokenUsage usage,
        BigDecimal costUsd,
        long thinkingMillis,
        String fingerprint) {
    public SeatAnswer {
        intents = List.copyOf(intents);
    }

    /** Reads an answer off the wire. */
    public static SeatAnswer of(DecisionAnswer answer) {
        return switch (answer) {
            case DecisionMade made ->
                of(made, RecordedOutcome.valueOf(made.outcome().name()), null, null, made.intents());
            case DecisionFailed failed ->
                of(failed, RecordedOutcome.FAILED, failed.code(), failed.message(), List.of());
        };
    }

    private static SeatAnswer of(
            DecisionAnswer answer,
            RecordedOutcome outcome,
            @Nullable String code,
            @Nullable String message,
            List<Intent> intents) {
        DecisionTrail trail = answer.trail();
        DecisionTimings timings = trail.timings();
        String fingerprint = String.join(
                "|",
                answer.requestId(),
                outcome.name(),
                timings.queuedMillis() + "," + timings.thinkingMillis() + "," + timings.totalMillis(),
                trail.usage().inputTokens() + "," + trail.usage().outputTokens(),
                Integer.toString(trail.attempts()));
        return new SeatAnswer(
                answer.round(),
                answer.seatId(),
                outcome,
                code,
                message,
                intents,
                trail.usage(),
                Ratio.plain(trail.costUsd()),
                timings.thinkingMillis(),
                fingerprint);
    }
}

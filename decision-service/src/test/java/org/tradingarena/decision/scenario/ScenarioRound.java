package org.tradingarena.decision.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;

/** One round: every seat's answer, and how long it took until the last one was there. */
record ScenarioRound(Map<String, DecisionAnswer> answers, Duration closing) {

    DecisionAnswer of(String seat) {
        return Objects.requireNonNull(answers.get(seat), seat);
    }

    /** {@code VALID}, {@code REPAIRED} or the code of a failure. */
    String outcome(String seat) {
        return switch (of(seat)) {
            case DecisionMade made -> made.outcome().name();
            case DecisionFailed failed -> failed.code();
        };
    }

    boolean allValid() {
        return answers.keySet().stream().allMatch(seat -> outcome(seat).equals("VALID"));
    }
}

package org.tradingarena.decision.reply;

import org.tradingarena.decision.FailureCode;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.Intent;

/** What the reader made of a reply. */
public sealed interface ReadReply {

    /**
     * One clear decision.
     *
     * @param outcome VALID when the text was right as it stood, REPAIRED when a tolerance was needed
     */
    record Decision(DecisionOutcome outcome, Intent intent) implements ReadReply {}

    /**
     * No usable decision.
     *
     * @param message what is wrong, for people; quotes at most a few words of the reply
     */
    record Failure(FailureCode code, String message) implements ReadReply {}
}

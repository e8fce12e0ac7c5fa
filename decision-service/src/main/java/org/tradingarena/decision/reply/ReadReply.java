package org.tradingarena.decision.reply;

import java.util.List;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.Intent;

/** What the reader made of a reply. */
public sealed interface ReadReply {

    /**
     * One clear decision; a rule may have an intent per symbol.
     *
     * @param outcome VALID when the text was right as it stood, REPAIRED when a tolerance was needed
     */
    record Decision(DecisionOutcome outcome, List<Intent> intents) implements ReadReply {

        /** Copies the list. */
        public Decision {
            intents = List.copyOf(intents);
        }
    }

    /**
     * No usable decision.
     *
     * @param message what is wrong, for people; quotes at most a few words of the reply
     */
    record Failure(FailureCode code, String message) implements ReadReply {

        /** The answer of somebody who declined to give one, in whatever words, possibly none. */
        public static Failure declined(String who, String words) {
            return new Failure(
                    FailureCode.PROVIDER_REFUSED,
                    who + " declined to answer" + (words.isBlank() ? "" : ": " + UnusableReply.quote(words)));
        }
    }
}

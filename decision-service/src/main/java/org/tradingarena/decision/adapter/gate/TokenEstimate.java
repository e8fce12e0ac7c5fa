package org.tradingarena.decision.adapter.gate;

import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.RepairTurn;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * What a call may use at most, before it is known: all its texts at four characters a token, the schema of the answer where
 * one is sent, and the longest reply.
 */
final class TokenEstimate {

    private static final int CHARACTERS_PER_TOKEN = 4;
    /** What a schema has around its coins, and in each: a name in the classic dialect, an object in the other. */
    private static final int SCHEMA_AROUND = 900;

    private static final int NAME_OF_COIN = 20;
    private static final int OBJECT_OF_COIN = 1_200;

    private TokenEstimate() {}

    static int of(ModelCall call) {
        int characters = call.prompt().system().length() + call.prompt().user().length();
        RepairTurn repair = call.repair();
        if (repair != null) {
            characters += repair.reply().length() + repair.complaint().length();
        }
        StructuredOutput output = call.provider().structuredOutput();
        if (output == StructuredOutput.JSON_SCHEMA || output == StructuredOutput.TOOL) {
            int perCoin = call.form().dialect() == Dialect.NOF1 ? OBJECT_OF_COIN : NAME_OF_COIN;
            characters += SCHEMA_AROUND + perCoin * call.form().symbols().size();
        }
        return characters / CHARACTERS_PER_TOKEN + call.maxTokens();
    }

    /** What was used in the end. */
    static long used(TokenUsage usage) {
        return usage.inputTokens() + usage.outputTokens();
    }
}

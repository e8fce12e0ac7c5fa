package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.RepairTurn;
import org.tradingarena.schema.event.decision.TokenUsage;

/** A client of one provider in its protocol; makes one request per call and keeps nothing of it. */
interface ProtocolClient {

    /** Stands where the library insists on a key; the true one is set below it. */
    String NO_KEY = "set-on-the-wire";

    /** Asks once, on the thread of the caller. */
    ChatResponse chat(ModelCall call);

    /** What the reply says it used. */
    TokenUsage usage(ChatResponse response);

    /** Prompt, and the last reply with the complaint about it where there is one. */
    static List<ChatMessage> messages(ModelCall call) {
        SystemMessage system = SystemMessage.from(call.prompt().system());
        UserMessage user = UserMessage.from(call.prompt().user());
        RepairTurn repair = call.repair();
        return repair == null
                ? List.of(system, user)
                : List.of(system, user, AiMessage.from(repair.reply()), UserMessage.from(repair.complaint()));
    }

    static @Nullable Double temperature(ModelCall call) {
        return call.temperature() == null ? null : call.temperature().doubleValue();
    }

    static long orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}

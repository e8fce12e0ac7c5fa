package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import org.jspecify.annotations.Nullable;

/** Waits for the end of a streamed reply, which our HTTP brings before the call returns. For one thread. */
final class StreamedReply implements StreamingChatResponseHandler {

    private @Nullable ChatResponse response;
    private @Nullable Throwable error;

    private StreamedReply() {}

    static ChatResponse of(StreamingChatModel model, ChatRequest request) {
        StreamedReply reply = new StreamedReply();
        model.chat(request, reply);
        ChatResponse whole = reply.response;
        Throwable failed = reply.error;
        if (failed != null || whole == null) {
            throw new BrokenOff(failed);
        }
        return whole;
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
    }

    @Override
    public void onError(Throwable failed) {
        if (error == null) {
            error = failed;
        }
    }

    /** The stream ended without the end that its protocol has. */
    static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOff(@Nullable Throwable cause) {
            super("the stream has no end", cause);
        }
    }
}

package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * Chat completions of OpenAI and of everybody who speaks them.
 *
 * <p>See <a href="https://platform.openai.com/docs/api-reference/chat">the protocol</a>.
 */
final class OpenAiClient implements ProtocolClient {

    private final ProviderProfile provider;
    private final ChatModel whole;
    private final StreamingChatModel streamed;

    OpenAiClient(ProviderProfile provider, Wire wire) {
        this.provider = provider;
        this.whole = OpenAiChatModel.builder()
                .httpClientBuilder(new ProviderHttpBuilder(wire))
                .baseUrl(provider.baseUrl().toString())
                .apiKey(NO_KEY)
                .modelName(provider.model())
                .strictJsonSchema(true)
                .strictTools(true)
                .returnThinking(true)
                .maxRetries(0)
                .build();
        this.streamed = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new ProviderHttpBuilder(wire))
                .baseUrl(provider.baseUrl().toString())
                .apiKey(NO_KEY)
                .modelName(provider.model())
                .strictJsonSchema(true)
                .strictTools(true)
                .returnThinking(true)
                .build();
    }

    @Override
    public ChatResponse chat(ModelCall call) {
        ChatRequest request = ChatRequest.builder()
                .messages(ProtocolClient.messages(call))
                .parameters(parameters(call))
                .build();
        if (!provider.streaming()) {
            return whole.chat(request);
        }
        ChatResponse response = StreamedReply.of(streamed, request);
        if (response.finishReason() == null) {
            throw new StreamedReply.BrokenOff(null);
        }
        return response;
    }

    private OpenAiChatRequestParameters parameters(ModelCall call) {
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder()
                .modelName(call.model())
                .temperature(ProtocolClient.temperature(call))
                .reasoningEffort(call.reasoningEffort())
                .seed(call.seed());
        if (provider.completionTokens()) {
            parameters.maxCompletionTokens(call.maxTokens());
        } else {
            parameters.maxOutputTokens(call.maxTokens());
        }
        switch (provider.structuredOutput()) {
            case JSON_SCHEMA -> parameters.responseFormat(AnswerSchema.format(call.form()));
            case TOOL ->
                parameters
                        .toolSpecifications(AnswerSchema.tool(call.form()))
                        .toolChoice(ToolChoice.REQUIRED)
                        .parallelToolCalls(false);
            case JSON_OBJECT -> parameters.responseFormat(ResponseFormat.JSON);
            case NONE -> parameters.responseFormat((ResponseFormat) null);
        }
        return parameters.build();
    }

    @Override
    public TokenUsage usage(ChatResponse response) {
        dev.langchain4j.model.output.@Nullable TokenUsage used = response.tokenUsage();
        if (used == null) {
            return TokenUsage.NONE;
        }
        long cached = 0;
        long reasoning = 0;
        if (used instanceof OpenAiTokenUsage detailed) {
            cached = detailed.inputTokensDetails() == null
                    ? 0
                    : ProtocolClient.orZero(detailed.inputTokensDetails().cachedTokens());
            reasoning = detailed.outputTokensDetails() == null
                    ? 0
                    : ProtocolClient.orZero(detailed.outputTokensDetails().reasoningTokens());
        }
        long input = ProtocolClient.orZero(used.inputTokenCount());
        // xAI and Gemini count reasoning into the total only, and bill it.
        long output = Math.max(
                ProtocolClient.orZero(used.outputTokenCount()), ProtocolClient.orZero(used.totalTokenCount()) - input);
        return new TokenUsage(input, cached, output, reasoning);
    }
}

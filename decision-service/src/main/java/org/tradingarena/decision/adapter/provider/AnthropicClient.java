package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * The messages of Anthropic. No thinking is asked for: it would forbid both the temperature that all seats share and the
 * tool that binds the answer. So neither {@code reasoningEffort} nor {@code seed} is sent; what a model thinks unasked is kept.
 *
 * <p>See <a href="https://docs.anthropic.com/en/api/messages">the protocol</a>.
 */
final class AnthropicClient implements ProtocolClient {

    private final ProviderProfile provider;
    private final ChatModel whole;
    private final StreamingChatModel streamed;

    AnthropicClient(ProviderProfile provider, Wire wire) {
        this.provider = provider;
        this.whole = AnthropicChatModel.builder()
                .httpClientBuilder(new ProviderHttpBuilder(wire))
                .baseUrl(provider.baseUrl().toString())
                .apiKey(NO_KEY)
                .modelName(provider.model())
                .disableParallelToolUse(true)
                .returnThinking(true)
                .maxRetries(0)
                .build();
        this.streamed = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(new ProviderHttpBuilder(wire))
                .baseUrl(provider.baseUrl().toString())
                .apiKey(NO_KEY)
                .modelName(provider.model())
                .disableParallelToolUse(true)
                .returnThinking(true)
                .build();
    }

    @Override
    public ChatResponse chat(ModelCall call) {
        ChatRequest request = ChatRequest.builder()
                .messages(ProtocolClient.messages(call))
                .parameters(parameters(call))
                .build();
        return provider.streaming() ? StreamedReply.of(streamed, request) : whole.chat(request);
    }

    private ChatRequestParameters parameters(ModelCall call) {
        DefaultChatRequestParameters.Builder<?> parameters = ChatRequestParameters.builder()
                .modelName(call.model())
                .temperature(ProtocolClient.temperature(call))
                .maxOutputTokens(call.maxTokens());
        return switch (provider.structuredOutput()) {
            case JSON_SCHEMA ->
                parameters.responseFormat(AnswerSchema.format(call.form())).build();
            case TOOL ->
                parameters
                        .toolSpecifications(AnswerSchema.tool(call.form()))
                        .toolChoice(ToolChoice.REQUIRED)
                        .build();
            case JSON_OBJECT, NONE -> parameters.build();
        };
    }

    @Override
    public TokenUsage usage(ChatResponse response) {
        dev.langchain4j.model.output.@Nullable TokenUsage used = response.tokenUsage();
        if (used == null) {
            return TokenUsage.NONE;
        }
        long read = 0;
        long written = 0;
        if (used instanceof AnthropicTokenUsage detailed) {
            read = ProtocolClient.orZero(detailed.cacheReadInputTokens());
            written = ProtocolClient.orZero(detailed.cacheCreationInputTokens());
        }
        return new TokenUsage(
                ProtocolClient.orZero(used.inputTokenCount()) + read + written,
                read,
                ProtocolClient.orZero(used.outputTokenCount()),
                0);
    }
}

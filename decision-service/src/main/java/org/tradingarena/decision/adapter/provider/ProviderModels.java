package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.schema.config.ProviderProfile;

/**
 * Asks the model of a call in the protocol of its provider. One client per provider is kept, so their number is that of the
 * configuration: model and parameters travel with each request.
 */
public final class ProviderModels implements ModelClient {

    private final ProviderKeys keys;
    private final Wire wire;
    private final Map<ProviderProfile, ProtocolClient> clients = new ConcurrentHashMap<>();

    /** Models behind a wire; safe for use by many threads. */
    public ProviderModels(ProviderKeys keys, Wire wire) {
        this.keys = keys;
        this.wire = wire;
    }

    @Override
    public ModelReply ask(ModelCall call, Deadline deadline) throws InterruptedException {
        ProviderProfile provider = call.provider();
        if (!keys.replayed() && !keys.hasKeyFor(provider)) {
            throw ProviderErrors.keyMissing(provider);
        }
        ProtocolClient client = clients.computeIfAbsent(provider, this::client);
        OpenCall open = new OpenCall(provider, call.asking(), keys.of(provider), deadline);
        try {
            ChatResponse response = ScopedValue.where(OpenCall.CURRENT, open).call(() -> client.chat(call));
            WireWords words = open.words();
            String thinking = response.aiMessage().thinking();
            return new ModelReply(
                    text(response.aiMessage()),
                    thinking == null ? words.reasoning() : thinking,
                    response.finishReason() == FinishReason.LENGTH,
                    words.refusal(),
                    client.usage(response),
                    open.timing());
        } catch (RuntimeException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException(provider.id() + " is no longer asked");
            }
            throw ProviderErrors.of(failed, open);
        }
    }

    private ProtocolClient client(ProviderProfile provider) {
        return switch (provider.protocol()) {
            case OPENAI -> new OpenAiClient(provider, wire);
            case ANTHROPIC -> new AnthropicClient(provider, wire);
        };
    }

    /** The arguments of its tool as received; of several calls all, for a reader may not choose one. */
    private static @Nullable String text(AiMessage message) {
        return message.hasToolExecutionRequests()
                ? message.toolExecutionRequests().stream()
                        .map(ToolExecutionRequest::arguments)
                        .collect(Collectors.joining("\n"))
                : message.text();
    }
}

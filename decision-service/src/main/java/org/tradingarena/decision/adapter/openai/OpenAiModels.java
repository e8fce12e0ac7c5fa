package org.tradingarena.decision.adapter.openai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.CallTiming;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.schema.event.decision.TokenUsage;

/** One kept client per provider, model and parameters; every call on a virtual thread of its own, cut at its deadline. */
@ApplicationScoped
public class OpenAiModels implements ModelClient {

    private final ProviderKeys keys;
    private final Map<ModelSettings, ChatModel> models = new ConcurrentHashMap<>();
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("model-call-", 0).factory());

    OpenAiModels(ProviderKeys keys) {
        this.keys = keys;
    }

    @Override
    public ModelReply ask(ModelCall call, Deadline deadline) throws InterruptedException {
        ProviderKey key = keys.of(call.provider())
                .orElseThrow(() -> new ProviderFailure(
                        FailureCode.PROVIDER_KEY_MISSING,
                        "no key for " + call.provider().id() + "; set "
                                + call.provider().keyEnv(),
                        null,
                        CallTiming.failed(Duration.ZERO)));
        ChatModel model = models.computeIfAbsent(ModelSettings.of(call), settings -> settings.build(key));
        long sent = System.nanoTime();
        Future<ChatResponse> reply = calls.submit(() -> model.chat(request(call)));
        try {
            return reply(reply.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS), since(sent));
        } catch (TimeoutException late) {
            throw new ProviderFailure(
                    FailureCode.REPLY_TIMEOUT,
                    call.provider().id() + " did not reply within " + call.timeout(),
                    null,
                    CallTiming.failed(since(sent)));
        } catch (ExecutionException | CancellationException failed) {
            throw ProviderErrors.of(failed, call.provider(), key, since(sent));
        } finally {
            reply.cancel(true);
        }
    }

    @PreDestroy
    void stop() {
        calls.shutdownNow();
    }

    private static ChatRequest request(ModelCall call) {
        return ChatRequest.builder()
                .messages(
                        SystemMessage.from(call.prompt().system()),
                        UserMessage.from(call.prompt().user()))
                .parameters(
                        OpenAiChatRequestParameters.builder().seed(call.seed()).build())
                .build();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static ModelReply reply(ChatResponse response, Duration took) {
        dev.langchain4j.model.output.@Nullable TokenUsage used = response.tokenUsage();
        TokenUsage usage = used == null
                ? TokenUsage.NONE
                : TokenUsage.of(orZero(used.inputTokenCount()), orZero(used.outputTokenCount()));
        return new ModelReply(
                response.aiMessage().text(),
                null,
                response.finishReason() == FinishReason.LENGTH,
                usage,
                new CallTiming(Duration.ZERO, took, took));
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /** What makes two calls share a client. */
    private record ModelSettings(
            URI baseUrl,
            String provider,
            String model,
            @Nullable BigDecimal temperature,
            int maxTokens,
            Duration timeout) {

        static ModelSettings of(ModelCall call) {
            return new ModelSettings(
                    call.provider().baseUrl(),
                    call.provider().id(),
                    call.model(),
                    call.temperature(),
                    call.maxTokens(),
                    call.timeout());
        }

        ChatModel build(ProviderKey key) {
            return OpenAiChatModel.builder()
                    .baseUrl(baseUrl.toString())
                    .apiKey(key.value())
                    .modelName(model)
                    .temperature(temperature == null ? null : temperature.doubleValue())
                    .maxTokens(maxTokens)
                    .timeout(timeout)
                    .maxRetries(0)
                    .logRequests(false)
                    .logResponses(false)
                    .build();
        }
    }
}

package org.tradingarena.decision.application;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.ClassicPrompt;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.decision.prompt.PromptTemplate;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.decision.reply.ReplyReader;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;

/** Asks a model, again while the provider is only passingly unwell and the deadline allows, and reads its reply. */
public final class ModelDecider implements Decider {

    private static final int MOST_ATTEMPTS = 6;

    private final ArenaConfig config;
    private final ModelClient client;
    private final RandomGenerator random;
    private final Map<String, Optional<PromptTemplate>> templates = new ConcurrentHashMap<>();

    /**
     * A decider for all seats of all providers.
     *
     * @param random spreads the retries; never touches a decision
     */
    public ModelDecider(ArenaConfig config, ModelClient client, RandomGenerator random) {
        this.config = config;
        this.client = client;
        this.random = random;
    }

    @Override
    public Thought decide(DecisionRequested request, Snapshot snapshot, Deadline deadline) throws InterruptedException {
        ModelCall call = call(request, snapshot);
        for (int attempt = 1; ; attempt++) {
            try {
                return read(call, client.ask(call, deadline), snapshot, attempt);
            } catch (ProviderFailure failure) {
                Duration pause = Backoff.before(attempt + 1, failure, random);
                if (!failure.passing() || attempt == MOST_ATTEMPTS || !deadline.allows(pause)) {
                    return failed(call, failure, attempt);
                }
                pause(pause);
            }
        }
    }

    private ModelCall call(DecisionRequested request, Snapshot snapshot) {
        DeciderSpec decider = request.seat().decider();
        ProviderProfile provider = provider(decider);
        String version = Objects.requireNonNullElse(decider.promptVersion(), "");
        PromptTemplate template = templates
                .computeIfAbsent(version, PromptTemplate::load)
                .orElseThrow(() -> new DeciderFailure(
                        FailureCode.PROMPT_UNKNOWN, "no prompt of version '" + version + "'; allowed: classic/v1"));
        return new ModelCall(
                provider,
                Objects.requireNonNullElse(decider.model(), provider.model()),
                ClassicPrompt.of(template, request, snapshot),
                new BigDecimal(decider.parameters()
                        .getOrDefault("temperature", provider.temperature().toPlainString())),
                Integer.parseInt(
                        decider.parameters().getOrDefault("max-tokens", Integer.toString(provider.maxTokens()))),
                request.seat().timeout(),
                provider.simulated() ? seed(request) : null);
    }

    private ProviderProfile provider(DeciderSpec decider) {
        ProviderProfile provider = config.providers().get(Objects.requireNonNullElse(decider.provider(), ""));
        if (provider == null) {
            throw new DeciderFailure(
                    FailureCode.PROVIDER_UNKNOWN,
                    "unknown provider '" + decider.provider() + "'; allowed: "
                            + String.join(", ", config.providers().keySet()));
        }
        return provider;
    }

    /** Differs between competitions of other seeds and between the seats of one; {@code hashCode} of text is specified. */
    private static int seed(DecisionRequested request) {
        return (request.seed() + "/" + request.seat().seatId()).hashCode() & Integer.MAX_VALUE;
    }

    private static Thought read(ModelCall call, ModelReply reply, Snapshot snapshot, int attempts) {
        ReadReply read = ReplyReader.read(
                reply.text(),
                reply.cut(),
                snapshot.symbols().stream().map(SymbolSnapshot::symbol).toList());
        TokenUsage usage = reply.usage();
        BigDecimal cost = call.provider().price().costUsd(usage.inputTokens(), usage.outputTokens());
        return new Thought(read, call.prompt(), reply.text(), usage, cost, attempts);
    }

    private static Thought failed(ModelCall call, ProviderFailure failure, int attempts) {
        Prompt prompt = call.prompt();
        ReadReply reply = new ReadReply.Failure(failure.code(), String.valueOf(failure.getMessage()));
        return new Thought(reply, prompt, null, TokenUsage.NONE, BigDecimal.ZERO, attempts);
    }

    private static void pause(Duration duration) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
        if (never) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }
}

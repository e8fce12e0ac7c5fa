package org.tradingarena.decision.adapter.provider;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.Asking;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.decision.application.RepairTurn;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** A call of a model at some address; the key is {@link #KEY}. */
public record SampleCall(
        ProviderProtocol protocol,
        URI baseUrl,
        String seat,
        String model,
        String user,
        StructuredOutput output,
        boolean streaming,
        boolean completionTokens,
        @Nullable RepairTurn repair,
        AnswerForm form,
        @Nullable BigDecimal temperature,
        @Nullable String reasoningEffort,
        @Nullable Integer seed,
        Duration timeout) {

    /** On which every sample call is made. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    public static final String KEY = "sk-verysecret-0123456789";
    public static final String KEY_VARIABLE = "SAMPLE_API_KEY";
    public static final ProviderKeys KEYS = new ProviderKeys(
            name -> Optional.ofNullable(Map.of(KEY_VARIABLE, KEY).get(name)), null);
    private static final TransportLimits LIMITS =
            new TransportLimits(2_000_000, Duration.ofSeconds(1), Duration.ofSeconds(2));

    public static SampleCall openAi(URI baseUrl) {
        return at(ProviderProtocol.OPENAI, baseUrl);
    }

    public static SampleCall anthropic(URI baseUrl) {
        return at(ProviderProtocol.ANTHROPIC, baseUrl);
    }

    public static SampleCall at(ProviderProtocol protocol, URI baseUrl) {
        return new SampleCall(
                protocol,
                baseUrl,
                "a-seat",
                "a-model",
                "the market",
                StructuredOutput.NONE,
                false,
                false,
                null,
                form(Dialect.CLASSIC, "BTC/USD"),
                new BigDecimal("0.2"),
                null,
                null,
                Duration.ofSeconds(10));
    }

    public static AnswerForm form(Dialect dialect, String... symbols) {
        return new AnswerForm(
                dialect, List.of(symbols).stream().map(Symbol::new).toList());
    }

    public SampleCall of(String otherSeat) {
        return new SampleCall(
                protocol,
                baseUrl,
                otherSeat,
                model,
                user,
                output,
                streaming,
                completionTokens,
                repair,
                form,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall model(String other) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                other,
                user,
                output,
                streaming,
                completionTokens,
                repair,
                form,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall about(String market) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                market,
                output,
                streaming,
                completionTokens,
                repair,
                form,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall bound(StructuredOutput by) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                by,
                streaming,
                completionTokens,
                repair,
                form,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall streamed() {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                true,
                completionTokens,
                repair,
                form,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall namingCompletionTokens() {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                streaming,
                true,
                repair,
                form,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall repairing(String reply, String complaint) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                streaming,
                completionTokens,
                new RepairTurn(reply, complaint),
                form,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall answeredAs(AnswerForm other) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                streaming,
                completionTokens,
                repair,
                other,
                temperature,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall withoutTemperature() {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                streaming,
                completionTokens,
                repair,
                form,
                null,
                reasoningEffort,
                seed,
                timeout);
    }

    public SampleCall thinking(String effort) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                streaming,
                completionTokens,
                repair,
                form,
                temperature,
                effort,
                seed,
                timeout);
    }

    public SampleCall seeded(int value) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                streaming,
                completionTokens,
                repair,
                form,
                temperature,
                reasoningEffort,
                value,
                timeout);
    }

    public SampleCall within(Duration time) {
        return new SampleCall(
                protocol,
                baseUrl,
                seat,
                model,
                user,
                output,
                streaming,
                completionTokens,
                repair,
                form,
                temperature,
                reasoningEffort,
                seed,
                time);
    }

    /** The call for the application's port. */
    public ModelCall call() {
        ProviderProfile provider = new ProviderProfile(
                protocol.name().toLowerCase(java.util.Locale.ROOT),
                protocol,
                baseUrl,
                model,
                KEY_VARIABLE,
                timeout,
                output,
                streaming,
                completionTokens,
                true,
                new ProviderLimits(16, null, null),
                false);
        return new ModelCall(
                new Asking(new SeatId(seat), "c-1/20/" + seat, DAY),
                provider,
                model,
                new Prompt("the rules", user),
                repair,
                form,
                temperature,
                1000,
                reasoningEffort,
                timeout,
                seed);
    }

    /** The reply over a network of its own. */
    public ModelReply reply() throws InterruptedException {
        try (BoundedTransport transport = new BoundedTransport(LIMITS)) {
            return new ProviderModels(KEYS, transport).ask(call(), Deadline.in(timeout));
        }
    }

    /** The failure, over a network of its own. */
    public ProviderFailure failure() throws InterruptedException {
        try {
            throw new AssertionError("it replied: " + reply());
        } catch (ProviderFailure failure) {
            return failure;
        }
    }
}

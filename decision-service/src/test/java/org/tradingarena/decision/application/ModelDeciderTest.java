package org.tradingarena.decision.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.TokenUsage;

class ModelDeciderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String HOLD =
            "{\"action\":\"HOLD\",\"confidence\":0.5,\"reasoning\":\"x\",\"position_size\":0}";
    private static final SeatSpec SEAT = SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(30));

    @Test
    void shouldKeepTheWholeTrail() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel().says(HOLD);
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(30));
        // then
        assertThat(thought.rawReply()).isEqualTo(HOLD);
        assertThat(thought.usage()).isEqualTo(TokenUsage.of(1000, 50));
        assertThat(thought.costUsd()).isEqualByComparingTo("0.003");
        assertThat(thought.calls()).hasSize(1);
        ModelCall call = model.calls().getFirst();
        assertThat(call.model()).isEqualTo("gpt-4o");
        assertThat(call.prompt()).isEqualTo(thought.prompt());
        assertThat(call.temperature()).isEqualByComparingTo(new BigDecimal("0.2"));
        assertThat(call.maxTokens()).isEqualTo(1000);
        assertThat(call.seed()).isNull();
    }

    @Test
    void shouldAskAgainWhenTheProviderIsPassinglyUnwell() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel()
                .fails(failure(FailureCode.PROVIDER_RATE_LIMITED, null))
                .fails(failure(FailureCode.PROVIDER_UNAVAILABLE, null))
                .says(HOLD);
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(30));
        // then
        assertThat(thought.reply()).isInstanceOf(ReadReply.Decision.class);
        assertThat(thought.calls()).hasSize(3);
    }

    @Test
    void shouldWaitAsLongAsTheProviderAsks() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel()
                .fails(failure(FailureCode.PROVIDER_RATE_LIMITED, Duration.ofMillis(700)))
                .says(HOLD);
        long start = System.nanoTime();
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(30));
        // then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
        assertThat(thought.calls()).hasSize(2);
    }

    @Test
    void shouldGiveUpWhenThePauseWouldPassTheDeadline() throws InterruptedException {
        // given
        ScriptedModel model =
                new ScriptedModel().fails(failure(FailureCode.PROVIDER_RATE_LIMITED, Duration.ofMinutes(5)));
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(2));
        // then
        assertThat(thought.reply()).isEqualTo(new ReadReply.Failure(FailureCode.PROVIDER_RATE_LIMITED, "as scripted"));
        assertThat(thought.calls()).hasSize(1);
        assertThat(thought.prompt()).isNotNull();
    }

    @Test
    void shouldNotAskAgainWhenTheKeyIsWrongOrTheReplyIsBad() throws InterruptedException {
        // given
        ScriptedModel wrongKey = new ScriptedModel().fails(failure(FailureCode.PROVIDER_KEY_INVALID, null));
        ScriptedModel nonsense = new ScriptedModel().says("buy buy buy");
        // then
        assertThat(decide(wrongKey, SEAT, Duration.ofSeconds(5)).calls()).hasSize(1);
        Thought thought = decide(nonsense, SEAT, Duration.ofSeconds(5));
        assertThat(thought.reply()).isInstanceOfSatisfying(ReadReply.Failure.class, failed -> assertThat(failed.code())
                .isEqualTo(FailureCode.REPLY_UNPARSEABLE));
        assertThat(thought.rawReply()).isEqualTo("buy buy buy");
        assertThat(thought.costUsd()).isEqualByComparingTo("0.003");
        assertThat(nonsense.calls()).hasSize(1);
    }

    @Test
    void shouldSeedSimulatorsBySeat() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel().says(HOLD);
        // when
        decide(
                model,
                SampleQuestion.model("one", "simulator", "simulated-trader", Duration.ofSeconds(5)),
                Duration.ofSeconds(5));
        decide(
                model,
                SampleQuestion.model("two", "simulator", "simulated-trader", Duration.ofSeconds(5)),
                Duration.ofSeconds(5));
        // then
        assertThat(model.calls().get(0).seed()).isEqualTo("7/one".hashCode() & Integer.MAX_VALUE);
        assertThat(model.calls().get(1).seed())
                .isNotEqualTo(model.calls().get(0).seed());
    }

    @Test
    void shouldNameTheKnownProvidersAndPrompts() {
        assertThatThrownBy(() -> decide(
                        new ScriptedModel().says(HOLD),
                        SampleQuestion.model("x", "nobody", "m", Duration.ofSeconds(5)),
                        Duration.ofSeconds(5)))
                .isInstanceOf(DeciderFailure.class)
                .hasMessage("unknown provider 'nobody'; allowed: openai, deepseek, groq, anthropic, simulator");
    }

    private static Thought decide(ModelClient model, SeatSpec seat, Duration timeout) throws InterruptedException {
        return new ModelDecider(new Questions(ArenaConfig.defaults(), CLOCK), model)
                .decide(SampleQuestion.of(seat), SampleMarket.bitcoin(), Deadline.in(timeout));
    }

    private static ProviderFailure failure(FailureCode code, @Nullable Duration retryAfter) {
        return new ProviderFailure(code, "as scripted", retryAfter, CallTiming.failed(Duration.ZERO));
    }
}

package org.tradingarena.decision.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

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
import org.tradingarena.schema.event.decision.CallPurpose;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.ProviderCall;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.types.CompetitionId;

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
    void shouldNotAskAgainWhenTheKeyIsWrong() throws InterruptedException {
        // given
        ScriptedModel wrongKey = new ScriptedModel().fails(failure(FailureCode.PROVIDER_KEY_INVALID, null));
        // then
        assertThat(decide(wrongKey, SEAT, Duration.ofSeconds(5)).calls()).hasSize(1);
    }

    @Test
    void shouldAskOnceForTheRightFormWhenTheReplyCannotBeRead() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel().says("I would hold.").says(HOLD);
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(5));
        // then
        assertThat(thought.reply())
                .isInstanceOfSatisfying(ReadReply.Decision.class, decision -> assertThat(decision.outcome())
                        .isEqualTo(DecisionOutcome.REPAIRED));
        assertThat(thought.calls())
                .extracting(ProviderCall::purpose, ProviderCall::code, ProviderCall::rawReply)
                .containsExactly(
                        tuple(CallPurpose.ASK, "REPLY_UNPARSEABLE", "I would hold."),
                        tuple(CallPurpose.REPAIR, null, null));
        assertThat(thought.usage()).isEqualTo(TokenUsage.of(2000, 100));
        assertThat(thought.costUsd()).isEqualByComparingTo("0.006");
        assertThat(model.calls().getLast().prompt())
                .isEqualTo(model.calls().getFirst().prompt());
        assertThat(model.calls().getLast().repair())
                .isNotNull()
                .extracting(RepairTurn::reply)
                .isEqualTo("I would hold.");
    }

    @Test
    void shouldKeepTheFirstFailureWhenTheSecondReplyIsNoBetter() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel().says("buy buy buy").says("{}");
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(5));
        // then
        assertThat(thought.reply()).isInstanceOfSatisfying(ReadReply.Failure.class, failed -> assertThat(failed.code())
                .isEqualTo(FailureCode.REPLY_UNPARSEABLE));
        assertThat(thought.rawReply()).isEqualTo("{}");
        assertThat(model.calls()).hasSize(2);
    }

    @Test
    void shouldTellBothWhenNobodyAnswersTheRepair() throws InterruptedException {
        // given
        ScriptedModel model =
                new ScriptedModel().says("buy buy buy").fails(failure(FailureCode.PROVIDER_REFUSED, null));
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(5));
        // then
        assertThat(thought.reply()).isInstanceOfSatisfying(ReadReply.Failure.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.REPLY_UNPARSEABLE);
            assertThat(failed.message()).endsWith("; asked again: as scripted");
        });
        assertThat(thought.calls())
                .extracting(ProviderCall::code)
                .containsExactly("REPLY_UNPARSEABLE", "PROVIDER_REFUSED");
    }

    @Test
    void shouldNotRepairWithoutTime() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel().says("buy buy buy");
        // when
        Thought thought = decide(model, SEAT, Duration.ofMillis(900));
        // then
        assertThat(thought.calls()).extracting(ProviderCall::purpose).containsExactly(CallPurpose.ASK);
    }

    @Test
    void shouldPauseAlikeWheneverTheSameCompetitionIsPlayed() {
        // given
        DecisionRequested request = SampleQuestion.of(SEAT);
        DecisionRequested played = SampleQuestion.in(new CompetitionId("c-another"), request);
        Questions questions = new Questions(ArenaConfig.defaults(), CLOCK);
        // then
        assertThat(questions.of(played, SampleMarket.bitcoin()).draw())
                .isEqualTo(questions.of(request, SampleMarket.bitcoin()).draw())
                .isEqualTo("7/20/gpt");
        assertThat(questions.of(played, SampleMarket.bitcoin()).call().asking().question())
                .isEqualTo("c-another/20/gpt");
    }

    @Test
    void shouldKeepWhatADefectCost() throws InterruptedException {
        // given a defect behind a reply that was paid for
        ScriptedModel model = new ScriptedModel().says("buy buy buy").breaks(new IllegalStateException("a defect"));
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(5));
        // then
        assertThat(thought.reply())
                .isEqualTo(
                        new ReadReply.Failure(FailureCode.DECIDER_FAILED, "defect IllegalStateException, see the log"));
        assertThat(thought.usage()).isEqualTo(TokenUsage.of(1000, 50));
        assertThat(thought.costUsd()).isEqualByComparingTo("0.003");
        assertThat(thought.calls()).hasSize(1);
        assertThat(thought.rawReply()).isEqualTo("buy buy buy");
    }

    @Test
    void shouldNotPayForTheRepairOfARefusal() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel().declines("I cannot give\nadvice");
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(30));
        // then
        assertThat(thought.reply())
                .isEqualTo(new ReadReply.Failure(
                        FailureCode.PROVIDER_REFUSED, "openai declined to answer: 'I cannot give advice'"));
        assertThat(model.calls()).hasSize(1);
        assertThat(thought.usage()).isEqualTo(TokenUsage.of(1000, 50));
        assertThat(thought.calls())
                .extracting(ProviderCall::code, ProviderCall::rawReply)
                .containsExactly(tuple("PROVIDER_REFUSED", "I cannot give\nadvice"));
    }

    @Test
    void shouldNotCountCallsThatOurOwnLimitsHeldBack() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel()
                .fails(ProviderFailure.notSent(
                        FailureCode.PROVIDER_UNAVAILABLE, "resting", null, Duration.ofMillis(40)))
                .says(HOLD);
        // when
        Thought thought = decide(model, SEAT, Duration.ofSeconds(5));
        // then
        assertThat(thought.calls()).singleElement().satisfies(call -> {
            assertThat(call.code()).isNull();
            assertThat(call.waitedMillis()).isGreaterThanOrEqualTo(40 + 125);
        });
        assertThat(thought.waited()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void shouldSendNothingWhenTheBudgetIsSpent() {
        // given
        ScriptedModel model = new ScriptedModel().says(HOLD);
        DecisionRequested spent = SampleQuestion.of(
                SampleQuestion.withBudget(SEAT, "0.02"), 20, SampleQuestion.invested(), SampleQuestion.NOWHERE);
        // then
        assertThatThrownBy(() -> decide(model, spent, Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(DeciderFailure.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.BUDGET_EXHAUSTED))
                .hasMessage("spent 0.02 of 0.02 USD");
        assertThat(model.calls()).isEmpty();
    }

    @Test
    void shouldSendNothingWhoseCostItCannotTell() {
        // given
        ScriptedModel model = new ScriptedModel().says(HOLD);
        SeatSpec unknown = SampleQuestion.model("x", "openai", "gpt-99", Duration.ofSeconds(5));
        // then
        assertThatThrownBy(() -> decide(model, unknown, Duration.ofSeconds(5)))
                .hasMessage("no price for gpt-99 of openai on 2026-11-22; add it to the prices");
        assertThat(model.calls()).isEmpty();
    }

    @Test
    void shouldSendNothingOnceTheRoundIsOver() {
        // given
        ScriptedModel model = new ScriptedModel().says(HOLD);
        // then
        assertThatThrownBy(() -> decide(model, SEAT, Duration.ZERO))
                .isInstanceOfSatisfying(DeciderFailure.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.REPLY_TIMEOUT))
                .hasMessageStartingWith("the round was over");
        assertThat(model.calls()).isEmpty();
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
                .hasMessageStartingWith("unknown provider 'nobody'; allowed: openai, deepseek, groq, anthropic, ");
    }

    private static Thought decide(ModelClient model, SeatSpec seat, Duration timeout) throws InterruptedException {
        return decide(model, SampleQuestion.of(seat), timeout);
    }

    private static Thought decide(ModelClient model, DecisionRequested request, Duration timeout)
            throws InterruptedException {
        return new ModelDecider(new Questions(ArenaConfig.defaults(), CLOCK), model)
                .decide(request, SampleMarket.bitcoin(), Deadline.in(timeout));
    }

    private static ProviderFailure failure(FailureCode code, @Nullable Duration retryAfter) {
        return new ProviderFailure(code, "as scripted", retryAfter, CallTiming.failed(Duration.ZERO));
    }
}

package org.tradingarena.decision.adapter.provider.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.decision.adapter.gate.GatedModels;
import org.tradingarena.decision.adapter.provider.ProviderKeys;
import org.tradingarena.decision.adapter.provider.ProviderModels;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelDecider;
import org.tradingarena.decision.application.Questions;
import org.tradingarena.decision.application.Thought;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.PriceBook;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.TokenPrice;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.types.CompetitionId;

/** What our own gates did belongs to a recorded run as much as what providers said. */
class GateReplayTest {

    private static final String HOLD =
            "{\"action\":\"HOLD\",\"confidence\":0.5,\"reasoning\":\"x\",\"position_size\":0}";
    private static final SeatSpec SEAT = SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(3));

    @TempDir
    private Path folder;

    @Test
    void shouldPlayACallThatALimitHeldBack() throws Exception {
        // given two requests a minute and a reply whose repair was not sent
        AtomicInteger calls = new AtomicInteger();
        Wire provider = (request, deadline) -> answer(calls.incrementAndGet() == 1 ? HOLD : "buy buy buy");
        ArenaConfig config = limited(new ProviderLimits(4, 2, null));
        List<Thought> recorded;
        try (CassetteDeck deck = recording()) {
            ModelDecider decider = decider(deck, config, provider, "2026-11-22");
            recorded = List.of(decide(decider, "c-1", 1), decide(decider, "c-1", 2), decide(decider, "c-1", 3));
        }
        assertThat(calls).hasValue(2);
        // when
        List<Thought> played;
        try (CassetteDeck deck = playing()) {
            ModelDecider decider = decider(deck, config, NOBODY, "2026-11-22");
            played = List.of(decide(decider, "c-2", 1), decide(decider, "c-2", 2), decide(decider, "c-2", 3));
            assertThat(deck.problem()).isNull();
        }
        // then
        assertThat(played).isEqualTo(recorded);
        assertThat(recorded.get(0).reply()).isInstanceOf(ReadReply.Decision.class);
        assertThat(recorded.get(1).reply()).isInstanceOfSatisfying(ReadReply.Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.REPLY_UNPARSEABLE);
            assertThat(failure.message()).contains("asked again: the configured limit of openai");
        });
        assertThat(recorded.get(2).reply())
                .isInstanceOfSatisfying(ReadReply.Failure.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.PROVIDER_RATE_LIMITED));
    }

    @Test
    void shouldPlayTheRestOfAProviderThatWasDown() throws Exception {
        // given
        Wire down = (request, deadline) ->
                new WireReply(503, Map.of(), new byte[0], Duration.ofMillis(1), Duration.ofMillis(1));
        ArenaConfig config = limited(new ProviderLimits(4, null, null));
        List<Thought> recorded;
        try (CassetteDeck deck = recording()) {
            ModelDecider decider = decider(deck, config, down, "2026-11-22");
            recorded = List.of(
                    decide(decider, "c-1", 1),
                    decide(decider, "c-1", 2),
                    decide(decider, "c-1", 3),
                    decide(decider, "c-1", 4));
        }
        assertThat(Files.readString(folder.resolve("run.cassette.jsonl"))).contains("the next try is due within 2 s");
        // when
        List<Thought> played;
        try (CassetteDeck deck = playing()) {
            ModelDecider decider = decider(deck, config, NOBODY, "2026-11-22");
            played = List.of(
                    decide(decider, "c-2", 1),
                    decide(decider, "c-2", 2),
                    decide(decider, "c-2", 3),
                    decide(decider, "c-2", 4));
            assertThat(deck.problem()).isNull();
        }
        // then
        assertThat(played).isEqualTo(recorded);
        assertThat(recorded.getLast().reply())
                .isInstanceOfSatisfying(ReadReply.Failure.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.PROVIDER_UNAVAILABLE));
    }

    @Test
    void shouldPriceByTheDayOfTheRecording() throws Exception {
        // given a price that is raised by half on the day after
        ArenaConfig config = limited(new ProviderLimits(4, null, null));
        Thought recorded;
        try (CassetteDeck deck = recording()) {
            recorded = decide(decider(deck, config, (request, deadline) -> answer(HOLD), "2026-11-22"), "c-1", 1);
        }
        // when
        Thought played;
        Thought today;
        try (CassetteDeck deck = playing()) {
            played = decide(decider(deck, config, NOBODY, "2026-11-24"), "c-2", 1);
        }
        try (CassetteDeck deck = CassetteDeck.of(Optional.empty(), Optional.empty())) {
            today = decide(decider(deck, config, (request, deadline) -> answer(HOLD), "2026-11-24"), "c-3", 1);
        }
        // then
        assertThat(played).isEqualTo(recorded);
        assertThat(today.costUsd()).isGreaterThan(recorded.costUsd());
    }

    @Test
    void shouldTakeTheSameTurnsWhenAKilledQuestionIsAskedAgain() throws Exception {
        // given a question whose second call was held back when the process was killed
        ArenaConfig config = limited(new ProviderLimits(4, 1, null));
        Thought first;
        try (CassetteDeck deck = recording()) {
            first = decide(decider(deck, config, (request, deadline) -> answer("buy buy buy"), "2026-11-22"), "c-1", 1);
        }
        long lines = lines();
        // when
        Thought again;
        try (CassetteDeck deck = recording()) {
            again = decide(decider(deck, config, (request, deadline) -> answer(HOLD), "2026-11-23"), "c-1", 1);
        }
        // then
        assertThat(again).isEqualTo(first);
        assertThat(lines()).isEqualTo(lines);
    }

    private static final Wire NOBODY = (request, deadline) -> {
        throw new AssertionError("nothing may be sent");
    };

    private long lines() throws IOException {
        return Files.readString(folder.resolve("run.cassette.jsonl")).lines().count();
    }

    private CassetteDeck recording() {
        return CassetteDeck.of(
                Optional.empty(),
                Optional.of(folder.resolve("run.cassette.jsonl").toString()));
    }

    private CassetteDeck playing() {
        return CassetteDeck.of(Optional.of(folder.resolve("run.cassette.jsonl").toString()), Optional.empty());
    }

    private static ModelDecider decider(CassetteDeck deck, ArenaConfig config, Wire network, String day) {
        ProviderKeys keys = new ProviderKeys(name -> Optional.of("sk-test"), deck.recorded());
        ModelClient models = deck.gated(new ProviderModels(keys, deck.over(network)), GatedModels::new);
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        return new ModelDecider(new Questions(config, clock, deck), models);
    }

    private static Thought decide(ModelDecider decider, String competition, int round) throws InterruptedException {
        DecisionRequested request = SampleQuestion.in(
                new CompetitionId(competition),
                SampleQuestion.of(SEAT, round, SampleQuestion.account(), SampleQuestion.NOWHERE));
        return decider.decide(request, SampleMarket.bitcoin(), Deadline.in(SEAT.timeout()));
    }

    private static WireReply answer(String content) {
        String text = content.replace("\"", "\\\"");
        String body = "{\"id\":\"c\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"" + text + "\"}}],"
                + "\"usage\":{\"prompt_tokens\":900,\"completion_tokens\":50,\"total_tokens\":950}}";
        return new WireReply(
                200, Map.of(), body.getBytes(StandardCharsets.UTF_8), Duration.ofMillis(5), Duration.ofMillis(9));
    }

    private static PriceBook prices() {
        TokenPrice price = ArenaConfig.defaults()
                .prices()
                .price("openai", "gpt-4o", LocalDate.of(2026, 11, 22))
                .orElseThrow();
        return new PriceBook(List.of(price, raised(price)));
    }

    private static TokenPrice raised(TokenPrice price) {
        BigDecimal byHalf = new BigDecimal("1.5");
        return new TokenPrice(
                price.provider(),
                price.model(),
                LocalDate.of(2026, 11, 23),
                price.inputPerMillion().multiply(byHalf),
                price.cachedInputPerMillion(),
                price.outputPerMillion().multiply(byHalf));
    }

    private static ArenaConfig limited(ProviderLimits limits) {
        ArenaConfig defaults = ArenaConfig.defaults();
        ProviderProfile openAi = defaults.provider("openai");
        ProviderProfile limited = new ProviderProfile(
                openAi.id(),
                openAi.protocol(),
                URI.create("http://127.0.0.1:1/v1"),
                openAi.model(),
                openAi.keyEnv(),
                openAi.timeout(),
                openAi.structuredOutput(),
                false,
                openAi.completionTokens(),
                openAi.takesTemperature(),
                limits,
                openAi.simulated());
        return new ArenaConfig(
                defaults.seed(),
                defaults.defaultTemplate(),
                defaults.datasets(),
                Map.of("openai", limited),
                prices(),
                defaults.templates());
    }
}

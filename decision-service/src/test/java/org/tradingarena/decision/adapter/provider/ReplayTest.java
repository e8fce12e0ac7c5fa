package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.decision.adapter.provider.cassette.CassetteDeck;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelDecider;
import org.tradingarena.decision.application.Questions;
import org.tradingarena.decision.application.Thought;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.simulators.provider.FaultRule;
import org.tradingarena.simulators.provider.ProviderServer;
import org.tradingarena.simulators.provider.SimulatorSettings;

/** Seats of both protocols, with everything that can happen to them, recorded and then played without keys or network. */
class ReplayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final List<SeatSpec> SEATS = List.of(
            SampleQuestion.model("plain", "simulator", "simulated-trader", LONG),
            SampleQuestion.model("twin", "simulator", "simulated-trader", LONG),
            SampleQuestion.model("fenced", "simulator", "simulated-fenced", LONG),
            SampleQuestion.model("limited", "simulator", "simulated-limited", LONG),
            SampleQuestion.model("broken", "simulator", "simulated-broken", LONG),
            SampleQuestion.model("hanging", "simulator", "simulated-hanging", Duration.ofSeconds(2)),
            SampleQuestion.model("claude", "anthropic", "claude-sonnet-4-5", LONG),
            SampleQuestion.model("claude-again", "anthropic", "claude-sonnet-4-5", LONG));

    @TempDir
    private Path folder;

    @Test
    void shouldDecideTheSameWithoutKeysAndNetwork() throws Exception {
        // given
        String cassette = folder.resolve("run.cassette.jsonl").toString();
        Map<String, Thought> recorded;
        try (ProviderServer simulator = simulator();
                TestServer anthropic = anthropic();
                CassetteDeck deck = CassetteDeck.of(Optional.empty(), Optional.of(cassette));
                BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
            ArenaConfig config = config(simulator.baseUrl(), anthropic.baseUrl());
            ProviderKeys keys = new ProviderKeys(name -> Optional.of("sk-test"), null);
            ProviderModels models = new ProviderModels(keys, deck.over(transport));
            recorded = thoughts(new ModelDecider(new Questions(config, CLOCK), models), SEATS);
            assertThat(anthropic.received()).hasSize(2);
            assertThat(anthropic.received().get(0).body())
                    .isEqualTo(anthropic.received().get(1).body());
        }
        // when
        long began = System.nanoTime();
        Map<String, Thought> played = played(cassette, SEATS.reversed());
        // then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(played).isEqualTo(recorded).hasSize(8);
        assertThat(made(recorded, "plain").outcome()).isEqualTo(DecisionOutcome.VALID);
        assertThat(made(recorded, "limited").outcome()).isEqualTo(DecisionOutcome.VALID);
        assertThat(thought(recorded, "limited").calls()).hasSize(2);
        assertThat(thought(recorded, "broken").calls()).hasSize(2);
        assertThat(thought(recorded, "hanging").reply())
                .isInstanceOfSatisfying(ReadReply.Failure.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.REPLY_TIMEOUT));
        assertThat(thought(recorded, "hanging").thinking()).isGreaterThan(Duration.ofMillis(1900));
        assertThat(made(recorded, "claude").intents())
                .isNotEqualTo(made(recorded, "claude-again").intents());
        assertThat(thought(played, "claude").usage().cachedInputTokens()).isEqualTo(50);
    }

    @Test
    void shouldMissLoudlyWhenThePromptIsAnother() throws Exception {
        // given
        String cassette = folder.resolve("run.cassette.jsonl").toString();
        SeatSpec seat = SEATS.getFirst();
        try (ProviderServer simulator = simulator();
                CassetteDeck deck = CassetteDeck.of(Optional.empty(), Optional.of(cassette));
                BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
            ProviderModels models = new ProviderModels(SampleCall.KEYS, deck.over(transport));
            ArenaConfig config = config(simulator.baseUrl(), simulator.baseUrl());
            thoughts(new ModelDecider(new Questions(config, CLOCK), models), List.of(seat));
        }
        // when
        try (CassetteDeck deck = CassetteDeck.of(Optional.of(cassette), Optional.empty())) {
            DecisionRequested changed = SampleQuestion.of(seat, 20, SampleQuestion.invested(), SampleQuestion.NOWHERE);
            Thought thought = player(deck).decide(changed, SampleMarket.bitcoin(), Deadline.in(LONG));
            // then
            assertThat(thought.reply()).isInstanceOfSatisfying(ReadReply.Failure.class, failure -> {
                assertThat(failure.code()).isEqualTo(FailureCode.CASSETTE_MISS);
                assertThat(failure.message()).contains("seat plain", "it parts from line 2 after");
            });
            assertThat(deck.problem()).isNotNull();
        }
    }

    private static Map<String, Thought> played(String cassette, List<SeatSpec> seats) throws Exception {
        try (CassetteDeck deck = CassetteDeck.of(Optional.of(cassette), Optional.empty())) {
            return thoughts(player(deck), seats);
        }
    }

    /** Every address is one where nobody listens, and there is no key. */
    private static ModelDecider player(CassetteDeck deck) {
        URI nowhere = URI.create("http://127.0.0.1:1/v1");
        ProviderKeys keys = new ProviderKeys(name -> Optional.empty(), deck.recorded());
        ProviderModels models = new ProviderModels(keys, deck.over((request, deadline) -> {
            throw new AssertionError("nothing may be sent");
        }));
        return new ModelDecider(new Questions(config(nowhere, nowhere), CLOCK), models);
    }

    private static Map<String, Thought> thoughts(ModelDecider decider, List<SeatSpec> seats) throws Exception {
        Map<String, Future<Thought>> asked = new HashMap<>();
        Snapshot market = SampleMarket.bitcoin();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SeatSpec seat : seats) {
                asked.put(
                        seat.seatId().value(),
                        threads.submit(
                                () -> decider.decide(SampleQuestion.of(seat), market, Deadline.in(seat.timeout()))));
            }
        }
        Map<String, Thought> thoughts = new ConcurrentHashMap<>();
        for (Map.Entry<String, Future<Thought>> each : asked.entrySet()) {
            thoughts.put(each.getKey(), each.getValue().get());
        }
        return thoughts;
    }

    private static ArenaConfig config(URI simulator, URI anthropic) {
        ArenaConfig defaults = ArenaConfig.defaults();
        Map<String, ProviderProfile> providers = new HashMap<>();
        providers.put("simulator", at(simulator, defaults.provider("simulator")));
        providers.put("anthropic", at(anthropic, defaults.provider("anthropic")));
        return new ArenaConfig(
                defaults.seed(),
                defaults.defaultTemplate(),
                defaults.datasets(),
                providers,
                defaults.prices(),
                defaults.templates());
    }

    private static ProviderProfile at(URI address, ProviderProfile profile) {
        return new ProviderProfile(
                profile.id(),
                profile.protocol(),
                address,
                profile.model(),
                profile.keyEnv(),
                profile.timeout(),
                profile.structuredOutput(),
                profile.streaming(),
                profile.completionTokens(),
                profile.takesTemperature(),
                profile.limits(),
                profile.simulated());
    }

    private static ProviderServer simulator() {
        return ProviderServer.start(SimulatorSettings.seeded(7)
                .withFaults(
                        FaultRule.parse("simulated-hanging:hang=1"),
                        FaultRule.parse("simulated-limited:script=429"),
                        FaultRule.parse("simulated-fenced:fenced=1"),
                        FaultRule.parse("simulated-broken:malformed=1"))
                .withRetryAfter(Duration.ofSeconds(1)));
    }

    /** Answers the same question differently each time, as a model does. */
    private static TestServer anthropic() {
        AtomicInteger calls = new AtomicInteger();
        return TestServer.that(visit -> {
            String size = calls.getAndIncrement() == 0 ? "0.25" : "0.50";
            visit.beginChunks(200, "Content-Type: text/event-stream");
            visit.chunk(event(
                    "message_start",
                    "\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\","
                            + "\"model\":\"c\",\"content\":[],\"usage\":{\"input_tokens\":900,"
                            + "\"cache_read_input_tokens\":50,\"output_tokens\":1}}"));
            visit.chunk(event(
                    "content_block_start",
                    "\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t\","
                            + "\"name\":\"decision\",\"input\":{}}"));
            visit.idle(20);
            visit.chunk(event(
                    "content_block_delta",
                    "\"index\":0,\"delta\":{\"type\":\"input_json_delta\","
                            + "\"partial_json\":\"{\\\"action\\\":\\\"BUY\\\",\\\"confidence\\\":0.7,\"}"));
            visit.chunk(event(
                    "content_block_delta",
                    "\"index\":0,\"delta\":{\"type\":\"input_json_delta\","
                            + "\"partial_json\":\"\\\"reasoning\\\":\\\"up\\\",\\\"position_size\\\":" + size
                            + "}\"}"));
            visit.chunk(event("content_block_stop", "\"index\":0"));
            visit.chunk(event(
                    "message_delta", "\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":40}"));
            visit.chunk(event("message_stop", "\"x\":0"));
            visit.endChunks();
        });
    }

    private static String event(String type, String fields) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + fields + "}\n\n";
    }

    private static Thought thought(Map<String, Thought> thoughts, String seat) {
        return Objects.requireNonNull(thoughts.get(seat));
    }

    private static ReadReply.Decision made(Map<String, Thought> thoughts, String seat) {
        @Nullable ReadReply reply = thought(thoughts, seat).reply();
        assertThat(reply).isInstanceOf(ReadReply.Decision.class);
        return (ReadReply.Decision) reply;
    }
}

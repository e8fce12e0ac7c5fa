package org.tradingarena.decision.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.decision.SamplePerpetuals;
import org.tradingarena.decision.adapter.provider.ProviderKeys;
import org.tradingarena.decision.adapter.provider.ProviderModels;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.Asking;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.decision.prompt.PromptTemplate;
import org.tradingarena.decision.prompt.Prompts;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.simulators.provider.ProviderServer;
import org.tradingarena.simulators.provider.SimulatorSettings;

/** The simulated traders read the nof1 prompt as the arena writes it, and answer in the form that the adapters ask for. */
class Nof1PersonalitiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Snapshot MARKET = SamplePerpetuals.sixCoins();

    @ParameterizedTest
    @EnumSource(
            value = StructuredOutput.class,
            names = {"JSON_SCHEMA", "TOOL", "NONE"})
    void shouldDecideOnEveryCoinInEveryForm(StructuredOutput output) throws Exception {
        for (ProviderProtocol protocol : ProviderProtocol.values()) {
            // when
            JsonNode decision = JSON.readTree(reply(protocol, output, "simulated-trend"));
            // then
            assertThat(decision.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("BTC", "ETH", "SOL", "BNB", "XRP", "DOGE");
            JsonNode btc = decision.path("BTC");
            assertThat(btc.path("coin").asText()).isEqualTo("BTC");
            assertThat(btc.path("signal").asText()).isEqualTo("buy_to_enter");
            assertThat(btc.path("leverage").asInt()).isBetween(3, 8);
            assertThat(btc.path("stop_loss").decimalValue()).isLessThan(new BigDecimal("116166"));
            assertThat(btc.path("profit_target").decimalValue()).isGreaterThan(new BigDecimal("116166"));
            assertThat(btc.path("invalidation_condition").asText()).startsWith("close(");
            assertThat(decision.path("ETH").path("signal").asText()).isEqualTo("hold");
            assertThat(decision.path("ETH").path("quantity").decimalValue()).isEqualByComparingTo("0.5");
            assertThat(decision.path("DOGE").path("signal").asText()).isEqualTo("close_position");
            assertThat(decision.path("DOGE").path("quantity").decimalValue()).isEqualByComparingTo("10000");
        }
    }

    @Test
    void shouldShortOnAWhimWithinTheLargestLeverage() throws Exception {
        // when
        JsonNode decision = JSON.readTree(reply(ProviderProtocol.OPENAI, StructuredOutput.NONE, "simulated-gambler"));
        // then
        assertThat(decision.findValues("leverage")).allMatch(leverage -> leverage.asInt() <= 20);
        assertThat(decision.findValuesAsText("signal")).hasSize(6).doesNotContain("");
    }

    @Test
    void shouldShowTheThoughtsOfAThinker() throws Exception {
        for (ProviderProtocol protocol : ProviderProtocol.values()) {
            // when
            ModelReply reply = asked(protocol, StructuredOutput.NONE, "simulated-thinker");
            // then
            assertThat(reply.reasoning()).contains("Simulated reasoning.", "BTC: price 116166.0");
            assertThat(JSON.readTree(reply.text()).path("BTC").isObject()).isTrue();
        }
    }

    private static String reply(ProviderProtocol protocol, StructuredOutput output, String model) throws Exception {
        String text = asked(protocol, output, model).text();
        assertThat(text).isNotNull();
        return text;
    }

    private static ModelReply asked(ProviderProtocol protocol, StructuredOutput output, String model) throws Exception {
        ScenarioSeat seat = new ScenarioSeat("alpha", protocol, output, true, model, TIMEOUT);
        try (ProviderServer simulator = ProviderServer.start(SimulatorSettings.seeded(7));
                BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
            return new ProviderModels(new ProviderKeys(name -> Optional.empty(), null), transport)
                    .ask(call(seat, simulator), Deadline.in(TIMEOUT));
        }
    }

    private static ModelCall call(ScenarioSeat seat, ProviderServer simulator) {
        PromptTemplate template = PromptTemplate.load("nof1/v1").orElseThrow();
        return new ModelCall(
                new Asking(seat.spec().seatId(), "c-1/1/" + seat.spec().seatId(), LocalDate.of(2026, 11, 22)),
                seat.profile(simulator),
                seat.model(),
                Prompts.of(template, SamplePerpetuals.question(seat.spec(), SamplePerpetuals.invested()), MARKET),
                null,
                new AnswerForm(
                        Dialect.NOF1,
                        MARKET.symbols().stream().map(SymbolSnapshot::symbol).toList()),
                new BigDecimal("0.2"),
                4000,
                null,
                TIMEOUT,
                7);
    }
}

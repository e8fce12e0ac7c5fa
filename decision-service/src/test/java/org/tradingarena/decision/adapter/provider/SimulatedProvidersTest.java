package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.decision.prompt.PromptTemplate;
import org.tradingarena.decision.prompt.Prompts;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.decision.reply.ReplyReader;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.simulators.provider.FaultRule;
import org.tradingarena.simulators.provider.ProviderServer;
import org.tradingarena.simulators.provider.SimulatorSettings;

/** Both protocols in every form against the simulated provider, which checks requests and answers as the real ones do. */
class SimulatedProvidersTest {

    private static ProviderServer simulator;

    @BeforeAll
    static void start() {
        simulator = ProviderServer.start(SimulatorSettings.seeded(7)
                .withFaults(
                        FaultRule.parse("simulated-page:html=1"),
                        FaultRule.parse("simulated-huge:huge=1"),
                        FaultRule.parse("simulated-endless:endless=1"),
                        FaultRule.parse("simulated-dropping:drop=1"),
                        FaultRule.parse("simulated-breaking:break=1"),
                        FaultRule.parse("simulated-half:not-json=1"),
                        FaultRule.parse("simulated-other:wrong-shape=1"),
                        FaultRule.parse("simulated-bare:no-body=1"),
                        FaultRule.parse("simulated-full:529=1"),
                        FaultRule.parse("simulated-foreign:403=1")));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    static Stream<Arguments> everyForm() {
        List<Arguments> forms = new ArrayList<>();
        for (ProviderProtocol protocol : ProviderProtocol.values()) {
            for (StructuredOutput output : StructuredOutput.values()) {
                forms.add(Arguments.of(protocol, output, false));
                forms.add(Arguments.of(protocol, output, true));
            }
        }
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void shouldBringADecision(ProviderProtocol protocol, StructuredOutput output, boolean streaming) throws Exception {
        // given
        SampleCall whole = asking(protocol).model("simulated-trader").bound(output);
        SampleCall call = streaming ? whole.streamed() : whole;
        // when
        ModelReply reply = call.reply();
        // then
        assertThat(ReplyReader.read(reply.text(), reply.cut(), call.form())).isInstanceOf(ReadReply.Decision.class);
        assertThat(reply.usage().inputTokens()).isGreaterThan(300);
        assertThat(reply.usage().outputTokens()).isPositive();
        assertThat(reply.timing().firstByte())
                .isPositive()
                .isLessThanOrEqualTo(reply.timing().took());
    }

    @ParameterizedTest
    @CsvSource({
        "page, PROVIDER_UNAVAILABLE",
        "huge, REPLY_TOO_LARGE",
        "endless, REPLY_TOO_LARGE REPLY_TIMEOUT",
        "dropping, PROVIDER_UNAVAILABLE",
        "breaking, PROVIDER_UNAVAILABLE",
        "half, PROVIDER_UNAVAILABLE",
        "other, PROVIDER_UNAVAILABLE",
        "bare, REPLY_EMPTY",
        "full, PROVIDER_UNAVAILABLE",
        "foreign, PROVIDER_KEY_INVALID",
    })
    void shouldHaveACodeForEveryFault(String fault, String codes) throws InterruptedException {
        for (ProviderProtocol protocol : ProviderProtocol.values()) {
            SampleCall call = asking(protocol).model("simulated-" + fault).within(Duration.ofSeconds(3));
            assertThat(codes.split(" ")).contains(code(call).name());
            assertThat(codes.split(" ")).contains(code(call.streamed()).name());
        }
    }

    private static FailureCode code(SampleCall call) throws InterruptedException {
        return call.failure().code();
    }

    private static SampleCall asking(ProviderProtocol protocol) {
        Prompt prompt = Prompts.of(
                PromptTemplate.load("classic/v1").orElseThrow(),
                SampleQuestion.of(
                        SampleQuestion.model("a-seat", "simulator", "simulated-trader", Duration.ofSeconds(10))),
                SampleMarket.bitcoin());
        return SampleCall.at(protocol, simulator.baseUrl()).about(prompt.system() + "\n" + prompt.user());
    }
}

package org.tradingarena.decision.adapter.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.ProviderModels;
import org.tradingarena.decision.adapter.provider.SampleCall;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;

class TokenEstimateTest {

    private static final String[] COINS = {"BTC/USD", "ETH/USD", "SOL/USD", "BNB/USD", "XRP/USD", "DOGE/USD"};

    /** What is left over is the reply, which is part of the estimate too. */
    @ParameterizedTest
    @CsvSource({
        "OPENAI, NONE",
        "OPENAI, JSON_OBJECT",
        "OPENAI, JSON_SCHEMA",
        "OPENAI, TOOL",
        "ANTHROPIC, TOOL",
        "ANTHROPIC, NONE"
    })
    void shouldCoverAllThatIsSent(ProviderProtocol protocol, StructuredOutput output) {
        SampleCall usual = SampleCall.at(protocol, URI.create("http://127.0.0.1:1/v1"))
                .bound(output)
                .about("the market ".repeat(100))
                .repairing("buy! ".repeat(400), "no JSON");
        for (SampleCall call : List.of(
                usual.answeredAs(SampleCall.form(Dialect.CLASSIC, "BTC/USD")),
                usual.answeredAs(SampleCall.form(Dialect.CLASSIC, COINS)),
                usual.answeredAs(SampleCall.form(Dialect.NOF1, "BTC/USD")),
                usual.answeredAs(SampleCall.form(Dialect.NOF1, COINS)))) {
            // when
            int estimate = TokenEstimate.of(call.call());
            // then
            assertThat(estimate)
                    .isBetween(
                            sent(call.call()) / 4,
                            sent(call.call()) / 4 + call.call().maxTokens() + 800);
        }
    }

    /** Length of the body in characters. */
    private static int sent(ModelCall call) {
        List<String> bodies = new ArrayList<>();
        ProviderModels models = new ProviderModels(SampleCall.KEYS, (request, deadline) -> {
            bodies.add(request.body());
            throw new WireFailure(FailureCode.PROVIDER_UNAVAILABLE, "not today", null, Duration.ZERO);
        });
        assertThatThrownBy(() -> models.ask(call, Deadline.in(Duration.ofSeconds(5))))
                .isInstanceOf(ProviderFailure.class);
        return bodies.getFirst().length();
    }
}

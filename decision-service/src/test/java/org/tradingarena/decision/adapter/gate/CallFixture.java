package org.tradingarena.decision.adapter.gate;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.application.Asking;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.types.SeatId;

/** Calls to providers with limits of their own; one call may cost at most a thousand tokens. */
final class CallFixture {

    private CallFixture() {}

    static ModelCall call(
            String provider,
            String model,
            int concurrent,
            @Nullable Integer requestsPerMinute,
            @Nullable Integer tokensPerMinute) {
        ProviderProfile profile = new ProviderProfile(
                provider,
                ProviderProtocol.OPENAI,
                URI.create("http://127.0.0.1:1/v1"),
                model,
                null,
                Duration.ofSeconds(20),
                StructuredOutput.NONE,
                false,
                false,
                true,
                new ProviderLimits(concurrent, requestsPerMinute, tokensPerMinute),
                true);
        return new ModelCall(
                new Asking(new SeatId("a-seat"), "c-1/20/a-seat", LocalDate.of(2026, 11, 22)),
                profile,
                model,
                new Prompt("decide", "now"),
                null,
                new AnswerForm(Dialect.CLASSIC, List.of()),
                null,
                1_000,
                null,
                Duration.ofSeconds(20),
                null);
    }
}

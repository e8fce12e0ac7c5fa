package org.tradingarena.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.codec.ArenaJson;

class ApiProblemTest {

    @Test
    void shouldTellCodeFieldAndAllowedValuesInOneLine() throws Exception {
        // given
        JsonNode body = ArenaJson.mapper().readTree("""
                        {"title":"Bad Request","status":400,"detail":"no data for ETH/USDT; try --synthetic",
                         "code":"SYMBOL_UNKNOWN","field":"symbol","allowed":["BTC/USD"]}""");

        // then
        assertThat(ApiProblem.of(400, "POST /api/competitions", body))
                .hasMessage("no data for ETH/USDT; try --synthetic (SYMBOL_UNKNOWN; field symbol; allowed: BTC/USD)");
    }

    @Test
    void shouldNameTheCallWhenTheAnswerSaysNothing() throws Exception {
        assertThat(ApiProblem.of(502, "GET /x", ArenaJson.mapper().readTree("{}")))
                .hasMessage("GET /x answered 502");
    }
}

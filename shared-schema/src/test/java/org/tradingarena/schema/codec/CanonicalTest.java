package org.tradingarena.schema.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.competition.CostModel;

class CanonicalTest {

    @Test
    void shouldGiveTheSameBytesForTheSameRatesHoweverTheyWereWritten() {
        assertThat(Canonical.sha256(costs("0.10", "1E-3"))).isEqualTo(Canonical.sha256(costs("0.1", "0.001")));
    }

    @Test
    void shouldWriteComponentsInTheirOrderWithoutSpaces() {
        assertThat(new String(Canonical.bytes(costs("0.10", "1E-3")), UTF_8))
                .isEqualTo("{\"feeRate\":\"0.1\",\"makerFeeRate\":\"0.1\",\"slippageRate\":\"0.001\","
                        + "\"volumeShare\":null,\"halfSpreadBps\":\"0\",\"liquidationFeeRate\":\"0\","
                        + "\"chargedLatency\":\"PT0S\",\"staleAfterFrames\":10}");
    }

    private static CostModel costs(String feeRate, String slippageRate) {
        return CostModel.spot(
                new BigDecimal(feeRate), new BigDecimal(slippageRate), new BigDecimal("0.000"), Duration.ZERO, 10);
    }
}

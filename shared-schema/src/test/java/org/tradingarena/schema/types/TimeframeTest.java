package org.tradingarena.schema.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeframeTest {

    @ParameterizedTest
    @CsvSource({
        "1m,2013-11-25T13:47:00Z",
        "3m,2013-11-25T13:45:00Z",
        "15m,2013-11-25T13:45:00Z",
        "1h,2013-11-25T13:00:00Z",
        "4h,2013-11-25T12:00:00Z"
    })
    void shouldOpenOnUtcBoundaries(String wireName, Instant open) {
        assertThat(Timeframe.of(wireName).openTimeOf(Instant.parse("2013-11-25T13:47:59.999Z")))
                .isEqualTo(open);
    }

    @Test
    void shouldNameTheAllowedTimeframes() {
        assertThatThrownBy(() -> Timeframe.of("5m")).hasMessageContaining("allowed: 1m, 3m, 15m, 1h, 4h");
    }
}

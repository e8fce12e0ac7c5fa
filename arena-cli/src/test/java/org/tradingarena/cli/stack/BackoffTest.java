package org.tradingarena.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void shouldDoubleUpToHalfAMinute() {
        // given
        Backoff backoff = new Backoff();

        // then
        assertThat(Stream.generate(() -> backoff.after(SHORT).toMillis()).limit(8))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void shouldForgetAfterAGoodMinute() {
        // given
        Backoff backoff = new Backoff();
        backoff.after(SHORT);
        backoff.after(SHORT);

        // then
        assertThat(backoff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofMillis(500));
    }
}

package org.tradingarena.marketdata.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradingarena.marketdata.domain.connection.ConnectionState.Backoff;
import org.tradingarena.marketdata.domain.connection.ConnectionState.Banned;
import org.tradingarena.marketdata.domain.connection.ConnectionState.Connecting;
import org.tradingarena.marketdata.domain.connection.ConnectionState.Draining;
import org.tradingarena.marketdata.domain.connection.ConnectionState.Live;

class ConnectionStateTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void shouldBeRenewedAtTheEndOfItsLifeAndServeUntilItIsReplaced() {
        // given
        Live live = Connecting.first(NOW, PATIENCE).opened(NOW, Duration.ofHours(23));
        assertThat(live.renewAt()).isEqualTo(NOW.plus(Duration.ofHours(23)));

        // when
        Draining draining = live.replace(live.renewAt(), PATIENCE);

        // then
        assertThat(draining.since()).isEqualTo(NOW);
        assertThat(draining.replaced(NOW.plusSeconds(5), Duration.ofHours(1)).since())
                .isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void shouldServeOnTheOldSocketWhileAttemptsForTheNewOneFail() {
        // given
        Draining draining = new Live(NOW, NOW).replace(NOW, PATIENCE);

        // when
        Draining failed = draining.failed(NOW, Duration.ofSeconds(3));

        // then
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.retryAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(failed.retry(NOW.plusSeconds(3), PATIENCE).retryAt()).isNull();
    }

    @Test
    void shouldGoOnWithTheAttemptUnderWayWhenTheOldSocketIsLostFirst() {
        Draining draining = new Live(NOW, NOW).replace(NOW, PATIENCE);

        assertThat(draining.oldLost()).isEqualTo(new Connecting(0, NOW.plus(PATIENCE)));
        assertThat(draining.failed(NOW, Duration.ofSeconds(3)).oldLost()).isEqualTo(new Backoff(1, NOW.plusSeconds(3)));
    }

    @Test
    void shouldCountFailuresUntilItIsLive() {
        // given
        Connecting first = Connecting.first(NOW, PATIENCE);

        // when
        Backoff second =
                first.failed(NOW, Duration.ofSeconds(1)).retry(NOW, PATIENCE).failed(NOW, Duration.ofSeconds(2));

        // then
        assertThat(second.failures()).isEqualTo(2);
        assertThat(second.retry(NOW, PATIENCE)
                        .opened(NOW, PATIENCE)
                        .lost(NOW, PATIENCE)
                        .failures())
                .isZero();
    }

    @Test
    void shouldRestUntilTheVenueTakesConnectionsAgainWhenItBansTheAddress() {
        Banned banned = Connecting.first(NOW, PATIENCE).refused(NOW.plusSeconds(120));

        assertThat(banned.until()).isEqualTo(NOW.plusSeconds(120));
        assertThat(banned.label()).isEqualTo("banned");
        assertThat(banned.retry(banned.until(), PATIENCE).failures()).isEqualTo(1);
    }

    @Test
    void shouldLiveBetweenTwentyTwoAndAHalfAndTwentyThreeHours() {
        Random random = new Random(1);
        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(ConnectionTimings.DEFAULTS.lifetime(random))
                    .isBetween(Duration.ofMinutes(22 * 60 + 30), Duration.ofHours(23));
        }
    }

    @Test
    void shouldRestAnythingUpToABoundThatDoublesAndEndsAtAMinute() {
        Random random = new Random(1);
        for (int failures = 0; failures < 40; failures++) {
            Duration bound = Duration.ofSeconds(Math.min(60, 1L << Math.min(failures, 10)));
            Duration longest = Duration.ZERO;
            for (int draw = 0; draw < 300; draw++) {
                Duration pause = ConnectionTimings.DEFAULTS.pause(failures, random);
                assertThat(pause).isBetween(Duration.ZERO, bound);
                longest = pause.compareTo(longest) > 0 ? pause : longest;
            }
            assertThat(longest).isGreaterThan(bound.dividedBy(2));
        }
    }
}

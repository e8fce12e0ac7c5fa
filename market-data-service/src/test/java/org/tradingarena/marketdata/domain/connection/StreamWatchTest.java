package org.tradingarena.marketdata.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.domain.connection.StreamWatch.Verdict.FINE;
import static org.tradingarena.marketdata.domain.connection.StreamWatch.Verdict.RECONNECT;
import static org.tradingarena.marketdata.domain.connection.StreamWatch.Verdict.RESUBSCRIBE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StreamWatch watch = new StreamWatch(NOW, SILENCE, GRACE);

    @Test
    void shouldHaveGraceBeforeTheFirstMessage() {
        assertThat(watch.check(NOW.plusMillis(9_999), GRACE)).isEqualTo(FINE);
        assertThat(watch.hasData()).isFalse();
        assertThat(watch.check(NOW.plusSeconds(10), GRACE)).isEqualTo(RESUBSCRIBE);
    }

    @Test
    void shouldSubscribeAnewWhenSilentAndReconnectWhenSilentAgain() {
        watch.heard(NOW);
        assertThat(watch.check(NOW.plusMillis(5_999), GRACE)).isEqualTo(FINE);
        assertThat(watch.check(NOW.plusSeconds(6), GRACE)).isEqualTo(RESUBSCRIBE);
        assertThat(watch.check(NOW.plusMillis(15_999), GRACE)).isEqualTo(FINE);
        assertThat(watch.check(NOW.plusSeconds(16), GRACE)).isEqualTo(RECONNECT);
    }

    @Test
    void shouldForgetItsFirstSilenceWhenDataComes() {
        watch.heard(NOW);
        watch.check(NOW.plusSeconds(6), GRACE);
        watch.heard(NOW.plusSeconds(7));
        assertThat(watch.check(NOW.plusSeconds(13), GRACE)).isEqualTo(RESUBSCRIBE);
    }

    @Test
    void shouldLeaveRoomForPongsInWhatMayBeSent() {
        CommandPace pace = new CommandPace();
        assertThat(pace.take(NOW)).isTrue();
        assertThat(pace.take(NOW)).isTrue();
        assertThat(pace.take(NOW)).isTrue();
        assertThat(pace.take(NOW.plusMillis(999))).isFalse();
        assertThat(pace.take(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void shouldAllowOnlySoManyAttemptsWithinTheWindow() {
        AttemptBudget budget = new AttemptBudget(2, Duration.ofMinutes(5));
        assertThat(budget.take(NOW)).isTrue();
        assertThat(budget.take(NOW.plusSeconds(100))).isTrue();
        assertThat(budget.take(NOW.plusSeconds(299))).isFalse();
        assertThat(budget.take(NOW.plusSeconds(300))).isTrue();
        assertThat(budget.take(NOW.plusSeconds(301))).isFalse();
    }
}

package org.tradingarena.marketdata.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VenueClockTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(77);
    private final LocalTime time = new LocalTime(START, nanos::get, 60);
    private final VenueClock clock = new VenueClock(time);

    @Test
    void shouldRunAsManyTimesFasterAsTheMarket() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(time.now()).isEqualTo(START.plusSeconds(60));
        assertThat(time.unhurried()).isEqualTo(START.plusSeconds(1));
        assertThat(time.realNanos(Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void shouldFollowSamplesOfTheVenueBothWays() {
        assertThat(clock.sampled(START.plusMillis(1_300))).isEqualTo(Duration.ofMillis(1_300));
        assertThat(clock.now()).isEqualTo(START.plusMillis(1_300));
        clock.sampled(START.minusMillis(200));
        assertThat(clock.now()).isEqualTo(START.minusMillis(200));
    }

    @Test
    void shouldNeverLagBehindWhatTheVenueHasSent() {
        clock.heard(START.plusSeconds(2));
        assertThat(clock.now()).isEqualTo(START.plusSeconds(2));
        clock.heard(START.plusSeconds(1));
        assertThat(clock.offset()).isEqualTo(Duration.ofSeconds(2));
    }
}

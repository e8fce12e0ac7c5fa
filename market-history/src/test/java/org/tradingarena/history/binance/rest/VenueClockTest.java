package org.tradingarena.history.binance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VenueClockTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SteppedClock local = new SteppedClock(NOON);
    private final VenueClock clock = new VenueClock(local);

    @Test
    void shouldGuessHalfWayAndPromiseOnlyWhatIsCertain() {
        // given
        sample(Duration.ofMillis(1_270), 100);
        // when, then
        assertThat(clock.now()).isEqualTo(local.now().plusMillis(1_320));
        assertThat(clock.reached(local.nanos())).isEqualTo(local.now().plusMillis(1_270));
        assertThat(clock.offset()).isEqualTo(Duration.ofMillis(1_320));
        assertThat(clock.warning())
                .hasValue("the local clock is 1.3 s behind the venue's; set it by NTP (candles are taken by the"
                        + " venue's clock)");
    }

    @Test
    void shouldTakeTheMeanOfMedianAndRecentAverageOfTheLastFive() {
        // given
        for (int millis : new int[] {9_999, 10, 20, 30, 40, 90}) {
            sample(Duration.ofMillis(millis), 0);
        }
        // when
        Duration offset = clock.offset();
        // then: median 30, average (1*10 + 2*20 + 3*30 + 4*40 + 5*90) / 15 = 50
        assertThat(offset).isEqualTo(Duration.ofMillis(40));
        assertThat(clock.warning()).isEmpty();
    }

    @Test
    void shouldAskAgainWhenSamplesAreFewOrOldOrTheMachineSlept() {
        // when, then
        assertThat(clock.stale()).isTrue();
        sample(Duration.ZERO, 10);
        assertThat(clock.stale()).isFalse();
        local.step(Duration.ofMillis(600));
        assertThat(clock.stale()).isTrue();
        for (int turn = 0; turn < 5; turn++) {
            sample(Duration.ZERO, 10);
        }
        local.step(Duration.ofMinutes(9));
        assertThat(clock.stale()).isFalse();
        local.jump(Duration.ofSeconds(30));
        assertThat(clock.stale()).isTrue();
        sample(Duration.ZERO, 10);
        assertThat(clock.stale()).isFalse();
    }

    @Test
    void shouldNotJumpWithTheTimeOfDay() {
        // given
        sample(Duration.ZERO, 0);
        Instant before = clock.now();
        // when
        local.jump(Duration.ofHours(-1));
        // then
        assertThat(clock.now()).isEqualTo(before);
    }

    @Test
    void shouldLearnThatASimulatedVenueRunsFaster() {
        // given
        Instant venue = Instant.parse("2024-08-08T00:00:00Z");
        long begun = local.nanos();
        for (int turn = 0; turn < 5; turn++) {
            long sent = local.nanos();
            local.step(Duration.ofMillis(1));
            long millis = (local.nanos() - begun) / 1_000_000 * 60;
            local.step(Duration.ofMillis(1));
            clock.add(venue.toEpochMilli() + millis, sent, local.nanos());
            local.step(Duration.ofMillis(600));
        }
        local.step(Duration.ofSeconds(5));
        Instant truth = venue.plusMillis((local.nanos() - begun) / 1_000_000 * 60);
        // when, then
        assertThat(Duration.between(clock.now(), truth).abs()).isLessThan(Duration.ofSeconds(1));
        assertThat(clock.reached(local.nanos())).isBeforeOrEqualTo(truth).isAfter(truth.minusSeconds(1));
        local.step(Duration.ofSeconds(11));
        assertThat(clock.stale()).isTrue();
    }

    /** The venue is ahead and writes its answer at once; the way back takes its time. */
    private void sample(Duration ahead, long tripMillis) {
        long sent = local.nanos();
        long server = local.now().plus(ahead).toEpochMilli() + tripMillis;
        local.step(Duration.ofMillis(tripMillis));
        clock.add(server, sent, local.nanos());
    }
}

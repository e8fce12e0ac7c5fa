package org.tradingarena.marketdata.application.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetronomeTest {

    private static final BigDecimal SIXTY = new BigDecimal("60");
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(-5 * SECOND);
    private final Metronome metronome = new Metronome(Duration.ofMinutes(1), clock::get);

    @Test
    void shouldSendAtOnceWithoutASpeedAndForTheFirstFrame() {
        assertThat(metronome.untilDue(SIXTY)).isZero();
        metronome.sent(SIXTY);
        assertThat(metronome.untilDue(null)).isZero();
    }

    @Test
    void shouldBeatOncePerStepDividedByTheSpeed() {
        // given
        metronome.sent(SIXTY);

        // when
        clock.addAndGet(SECOND / 4);

        // then
        assertThat(metronome.untilDue(SIXTY)).isEqualTo(SECOND * 3 / 4);
        assertThat(metronome.untilDue(new BigDecimal("120"))).isEqualTo(SECOND / 4);
    }

    @Test
    void shouldKeepTheBeatWhenAFrameIsALittleLate() {
        // given
        metronome.sent(SIXTY);

        // when
        clock.addAndGet(SECOND + SECOND / 10);
        metronome.sent(SIXTY);

        // then
        assertThat(metronome.untilDue(SIXTY)).isEqualTo(SECOND * 9 / 10);
    }

    @Test
    void shouldNotCatchUpAfterAPause() {
        // given
        metronome.sent(SIXTY);

        // when
        clock.addAndGet(100 * SECOND);
        metronome.sent(SIXTY);

        // then
        assertThat(metronome.untilDue(SIXTY)).isEqualTo(SECOND);
    }
}

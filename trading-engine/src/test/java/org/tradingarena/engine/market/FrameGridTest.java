package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FrameGridTest {

    private static final Instant START = Instant.parse("2013-11-25T06:00:00Z");
    private static final FrameGrid GRID = new FrameGrid(START, Duration.ofMinutes(1), Duration.ofMinutes(3), 5);

    @Test
    void shouldComputeNumbersFromMarketTime() {
        assertThat(GRID.openTime(7)).isEqualTo(Instant.parse("2013-11-25T06:07:00Z"));
        assertThat(GRID.closeTime(7)).isEqualTo(Instant.parse("2013-11-25T06:08:00Z"));
        assertThat(GRID.frameAt(Instant.parse("2013-11-25T06:07:00Z"))).isEqualTo(7);
        assertThat(GRID.frameAt(Instant.parse("2013-11-25T05:59:00Z"))).isEqualTo(-1);
    }

    @Test
    void shouldSealARoundAtEveryMultipleOfTheInterval() {
        assertThat(GRID.roundSealedBy(0)).isEmpty();
        assertThat(GRID.roundSealedBy(2)).hasValue(1);
        assertThat(GRID.roundSealedBy(5)).hasValue(2);
        assertThat(GRID.boundaryFrame(2)).isEqualTo(5);
    }

    @Test
    void shouldWaitForTheLastBoundaryBeforeAFrame() {
        assertThat(GRID.roundBefore(2)).isZero();
        assertThat(GRID.roundBefore(3)).isEqualTo(1);
        assertThat(GRID.roundBefore(5)).isEqualTo(1);
        assertThat(GRID.roundBefore(6)).isEqualTo(2);
    }

    @Test
    void shouldEndAfterTheBoundaryThatFollowsTheLastRound() {
        assertThat(GRID.lastFrame()).isEqualTo(17);
        assertThat(GRID.roundSealedBy(17)).hasValue(6);
    }

    @Test
    void shouldRefuseAnIntervalThatIsNotAWholeNumberOfSteps() {
        assertThatThrownBy(() -> new FrameGrid(START, Duration.ofMinutes(2), Duration.ofMinutes(3), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decision interval PT3M is not a multiple of the step PT2M");
        assertThatThrownBy(() -> new FrameGrid(START, Duration.ofMinutes(1), Duration.ofMinutes(3), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.tradingarena.engine.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.engine.statistics.report.ReportFixture.CAPITAL;
import static org.tradingarena.engine.statistics.report.ReportFixture.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.Money;

class EquityRecordTest {

    @Test
    void shouldTakeTheNewestEquityKnownAtMidnight() {
        // given
        EquitySample noon = new EquitySample(Instant.parse("2026-01-01T12:00:00Z"), Money.of("1000"));
        List<EquitySample> samples = List.of(
                sample(Duration.ofHours(20), 1010),
                sample(Duration.ofHours(24), 1020),
                sample(Duration.ofHours(80), 900));

        // then
        assertThat(DayEnds.of(noon, samples))
                .containsExactly(
                        sample(Duration.ofDays(1), 1020),
                        sample(Duration.ofDays(2), 1020),
                        sample(Duration.ofDays(3), 1020));
    }

    @Test
    void shouldEndADayWithTheSampleOfItsMidnight() {
        assertThat(DayEnds.of(CAPITAL, List.of(sample(Duration.ofHours(24), 1010))))
                .containsExactly(sample(Duration.ofHours(24), 1010));
        assertThat(DayEnds.of(CAPITAL, List.of())).isEmpty();
    }

    @Test
    void shouldCountAMomentOnceWhenARoundEndsWithADay() {
        EquityRecord record = new EquityRecord(
                CAPITAL,
                List.of(sample(Duration.ofHours(12), 1010), sample(Duration.ofHours(24), 1020)),
                List.of(sample(Duration.ofHours(24), 1020)));

        assertThat(record.samples()).hasSize(3);
        assertThat(record.last()).isEqualTo(sample(Duration.ofHours(24), 1020));
    }

    @Test
    void shouldRefuseSamplesOutOfOrderAndDaysLeftOut() {
        assertThatThrownBy(() -> new EquityRecord(CAPITAL, List.of(sample(Duration.ZERO, 1000)), List.of()))
                .hasMessage("equity at 2026-01-01T00:00:00Z does not follow 2026-01-01T00:00:00Z");
        assertThatThrownBy(() -> new EquityRecord(
                        CAPITAL, List.of(), List.of(sample(Duration.ofDays(1), 1), sample(Duration.ofDays(3), 1))))
                .hasMessageStartingWith("no day end between ");
        assertThatThrownBy(() -> new EquityRecord(new EquitySample(CAPITAL.at(), Money.ZERO), List.of(), List.of()))
                .hasMessage("initial capital must be positive: 0");
    }
}

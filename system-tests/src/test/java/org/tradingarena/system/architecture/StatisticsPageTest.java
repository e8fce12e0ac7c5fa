package org.tradingarena.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.statistics.report.Conventions;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.EquitySample;
import org.tradingarena.engine.statistics.report.PerformanceInput;
import org.tradingarena.engine.statistics.report.PerformanceReport;
import org.tradingarena.engine.statistics.report.ReportedMeasure;
import org.tradingarena.engine.statistics.report.TradingRecord;
import org.tradingarena.schema.types.Money;

/** The page of statistics explains every measure of a performance report. */
class StatisticsPageTest {

    @Test
    void shouldExplainEveryMeasure() throws IOException {
        // given
        EquitySample start = new EquitySample(Instant.EPOCH, Money.of("1000"));
        EquityRecord untouched = new EquityRecord(start, List.of(), List.of());

        // when
        PerformanceReport report = PerformanceReport.of(
                new PerformanceInput(untouched, TradingRecord.NONE, null, null, Conventions.CRYPTO));

        // then
        String page = ReferencePage.text("statistics.md");
        assertThat(report.measures())
                .extracting(ReportedMeasure::name)
                .as("measures without a line in statistics.md")
                .allMatch(name -> page.contains('`' + name + '`'));
    }
}

package org.tradingarena.engine.statistics.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.schema.types.Money;

/** Records of equity and trades for reports. */
final class ReportFixture {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final EquitySample CAPITAL = new EquitySample(START, Money.of("1000"));

    private ReportFixture() {}

    /** Rounds of six hours with these equities, and the day ends among them. */
    static EquityRecord rounds(double... equities) {
        List<EquitySample> rounds = new ArrayList<>();
        for (int i = 0; i < equities.length; i++) {
            rounds.add(sample(Duration.ofHours(6L * (i + 1)), equities[i]));
        }
        return new EquityRecord(CAPITAL, rounds, DayEnds.of(CAPITAL, rounds));
    }

    static EquitySample sample(Duration afterStart, double equity) {
        return new EquitySample(START.plus(afterStart), new Money(BigDecimal.valueOf(equity)));
    }

    /** A saw that gains 2 twice and then loses 3, four rounds a day. */
    static double[] saw(int days) {
        double[] equities = new double[4 * days];
        double equity = 1000;
        for (int i = 0; i < equities.length; i++) {
            equity += i % 3 == 2 ? -3 : 2;
            equities[i] = equity;
        }
        return equities;
    }

    static PerformanceInput input(EquityRecord equity) {
        return new PerformanceInput(equity, TradingRecord.NONE, null, null, Conventions.CRYPTO);
    }

    static Measure measure(PerformanceInput input, String name) {
        return PerformanceReport.of(input).named(name).measure();
    }

    static double number(PerformanceInput input, String name) {
        return measure(input, name).number().orElseThrow();
    }
}

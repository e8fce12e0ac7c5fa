package org.tradingarena.portfolio.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.report.PerformanceReport;
import org.tradingarena.engine.statistics.report.ReportedMeasure;
import org.tradingarena.engine.statistics.report.Unit;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.SeatId;

/** The performance of a seat, figure by figure. */
public record StatisticsView(SeatId seat, String name, List<Figure> measures) {

    /**
     * One figure; either its value or the reason why there is none is null.
     *
     * @param value the shortest decimal that names the computed number
     * @param convention what a reader needs to compare it with one from elsewhere
     */
    public record Figure(
            String name,
            @Nullable BigDecimal value,
            @Nullable String reason,
            Unit unit,
            String convention) {

        static Figure of(ReportedMeasure reported) {
            return switch (reported.measure()) {
                case Measure.Measured measured ->
                    new Figure(
                            reported.name(),
                            BigDecimal.valueOf(measured.value()),
                            null,
                            reported.unit(),
                            reported.convention());
                case Measure.Undefined undefined ->
                    new Figure(reported.name(), null, undefined.reason(), reported.unit(), reported.convention());
            };
        }
    }

    static StatisticsView of(SeatSpec seat, PerformanceReport report) {
        return new StatisticsView(
                seat.seatId(),
                seat.name(),
                report.measures().stream().map(Figure::of).toList());
    }
}

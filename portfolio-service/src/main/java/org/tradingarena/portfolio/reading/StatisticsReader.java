package org.tradingarena.portfolio.reading;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.statistics.performance.Moments;
import org.tradingarena.engine.statistics.performance.ReturnSeries;
import org.tradingarena.engine.statistics.performance.SharpeRatio;
import org.tradingarena.engine.statistics.performance.Trials;
import org.tradingarena.engine.statistics.report.Conventions;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.EquitySample;
import org.tradingarena.engine.statistics.report.PerformanceInput;
import org.tradingarena.engine.statistics.report.PerformanceReport;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.Money;

/**
 * Makes the performance reports of a competition from its rows, of one moment: equity at the ends of rounds, closed
 * positions, fills and standings. The trials of the deflated Sharpe ratio are the seats of the competition.
 */
@Singleton
public class StatisticsReader {

    private final Books books;
    private final OneMoment moment;

    StatisticsReader(Books books, OneMoment moment) {
        this.books = books;
        this.moment = moment;
    }

    /** The statistics of every seat in the order of the specification, or of one. */
    @Transactional
    public List<StatisticsView> of(String id, @Nullable String only) {
        moment.begin();
        CompetitionSpec spec = books.competition(id).spec();
        Map<String, List<MarkRow>> marks =
                books.rows(RowList.EQUITY, Filter.all(id)).stream().collect(Collectors.groupingBy(mark -> mark.seat));
        BuyAndHoldPath benchmark = BuyAndHoldPath.of(spec, books.rows(RowList.BOUNDARY_PRICES, Filter.all(id)));
        Map<String, EquityRecord> curves = spec.seats().stream()
                .map(seat -> seat.seatId().value())
                .collect(Collectors.toMap(
                        seat -> seat, seat -> SeatRecords.equity(spec, marks.getOrDefault(seat, List.of()))));
        Trials trials = trials(List.copyOf(curves.values()));
        SeatRecords records = SeatRecords.read(books, id);
        return spec.seats().stream()
                .filter(seat -> only == null || seat.seatId().value().equals(only))
                .map(seat -> report(seat, curves.get(seat.seatId().value()), benchmark, trials, records))
                .toList();
    }

    private static StatisticsView report(
            SeatSpec seat,
            @Nullable EquityRecord equity,
            @Nullable BuyAndHoldPath benchmark,
            Trials trials,
            SeatRecords records) {
        if (equity == null) {
            throw new IllegalStateException("seat " + seat.seatId() + " has no curve");
        }
        PerformanceInput input = new PerformanceInput(
                equity,
                records.trading(seat.seatId()),
                benchmark == null ? null : benchmark.like(equity),
                trials,
                Conventions.CRYPTO);
        return StatisticsView.of(seat, PerformanceReport.of(input));
    }

    /** Every seat was a try, also one whose Sharpe ratio is not defined. */
    private static Trials trials(List<EquityRecord> curves) {
        double[] ratios = curves.stream()
                .map(StatisticsReader::path)
                .filter(ReturnSeries::hasReturns)
                .map(path -> SharpeRatio.perPeriod(ReturnSeries.along(path), 0).number())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return new Trials(curves.size(), ratios.length < 2 ? 0 : Moments.sampleVariance(ratios));
    }

    private static double[] path(EquityRecord curve) {
        return ReturnSeries.path(
                curve.start().equity().value().doubleValue(),
                curve.roundEnds().stream()
                        .map(EquitySample::equity)
                        .map(Money::value)
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray());
    }
}

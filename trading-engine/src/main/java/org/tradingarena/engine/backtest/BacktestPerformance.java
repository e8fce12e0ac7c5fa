package org.tradingarena.engine.backtest;

import java.util.List;
import java.util.OptionalDouble;
import org.tradingarena.engine.statistics.performance.Moments;
import org.tradingarena.engine.statistics.performance.ReturnSeries;
import org.tradingarena.engine.statistics.performance.SharpeRatio;
import org.tradingarena.engine.statistics.performance.Trials;
import org.tradingarena.engine.statistics.report.Conventions;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.PerformanceInput;
import org.tradingarena.engine.statistics.report.PerformanceReport;

/**
 * The performance of the seats of a back-test. Every seat was a trial: whoever plays a thousand seats and shows the best
 * one has its Sharpe ratio deflated by a thousand.
 */
public final class BacktestPerformance {
    private final EquityRecord benchmark;
    private final Trials trials;

    private BacktestPerformance(EquityRecord benchmark, Trials trials) {
        this.benchmark = benchmark;
        this.trials = trials;
    }

    static BacktestPerformance of(List<SeatRecorder> seats, BuyAndHoldLine line) {
        double[] ratios = seats.stream()
                .map(seat -> sharpe(seat.path()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double variance = ratios.length < 2 ? 0 : Moments.sampleVariance(ratios);
        return new BacktestPerformance(line.record(), new Trials(Math.max(1, seats.size()), variance));
    }

    /** A seat without a Sharpe ratio counts as a trial, but not in the variance. */
    private static OptionalDouble sharpe(double... path) {
        return ReturnSeries.hasReturns(path)
                ? SharpeRatio.perPeriod(ReturnSeries.along(path), 0).number()
                : OptionalDouble.empty();
    }

    /** Number of seats and the variance of their Sharpe ratios per round. */
    public Trials trials() {
        return trials;
    }

    /** The report on a seat, beside buy-and-hold, with a year of 365 days and a risk-free rate of 0. */
    public PerformanceReport of(SeatHistory seat) {
        return PerformanceReport.of(
                new PerformanceInput(seat.equityRecord(), seat.trading(), benchmark, trials, Conventions.CRYPTO));
    }
}

package org.tradingarena.engine.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.engine.statistics.report.ReportFixture.START;
import static org.tradingarena.engine.statistics.report.ReportFixture.input;
import static org.tradingarena.engine.statistics.report.ReportFixture.measure;
import static org.tradingarena.engine.statistics.report.ReportFixture.number;
import static org.tradingarena.engine.statistics.report.ReportFixture.rounds;
import static org.tradingarena.engine.statistics.report.ReportFixture.saw;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.Trials;
import org.tradingarena.schema.types.Money;

class PerformanceReportTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final Measure TOO_SHORT = Measure.undefined("annualised: needs at least 30 days");
    private static final List<String> ANNUAL =
            List.of("cagr", "cagrByDays", "calmar", "volatility", "sharpe", "downsideDeviation", "sortino");

    @Test
    void shouldWithholdFiguresPerYearBelowThirtyDays() {
        PerformanceReport report = PerformanceReport.of(input(rounds(saw(29))));

        assertThat(ANNUAL)
                .allSatisfy(name -> assertThat(report.named(name).measure()).isEqualTo(TOO_SHORT));
        assertThat(report.named("sharpePerRound").measure()).isInstanceOf(Measure.Measured.class);
        assertThat(report.named("sharpePerDay").measure()).isInstanceOf(Measure.Measured.class);
    }

    @Test
    void shouldScaleDailyFiguresToAYearFromThirtyDaysOn() {
        PerformanceInput input = input(rounds(saw(30)));

        assertThat(ANNUAL).allSatisfy(name -> assertThat(measure(input, name)).isInstanceOf(Measure.Measured.class));
        assertThat(number(input, "sharpe")).isCloseTo(number(input, "sharpePerDay") * Math.sqrt(365), EXACT);
        assertThat(number(input, "cagr")).isCloseTo(Math.pow(1.04, 365.0 / 30) - 1, EXACT);
        assertThat(number(input, "cagrByDays")).isCloseTo(number(input, "cagr"), EXACT);
        assertThat(number(input, "calmar")).isCloseTo(number(input, "cagr") / -number(input, "maxDrawdown"), EXACT);
    }

    @Test
    void shouldTellMoneyAndPercentApartAndRecoveredFromOngoing() {
        PerformanceInput input = input(rounds(500, 1000, 11000, 10000));

        assertThat(number(input, "netProfit")).isEqualTo(9000);
        assertThat(number(input, "maxDrawdown")).isEqualTo(-0.5);
        assertThat(number(input, "maxDrawdownMoneyThen")).isEqualTo(500);
        assertThat(number(input, "maxDrawdownDays")).isEqualTo(0.5);
        assertThat(number(input, "maxDrawdownMoney")).isEqualTo(1000);
        assertThat(number(input, "maxDrawdownMoneyFraction")).isCloseTo(-1.0 / 11, EXACT);
        assertThat(number(input, "longestRecoveryDays")).isEqualTo(0.5);
        assertThat(number(input, "ongoingDrawdown")).isCloseTo(-1.0 / 11, EXACT);
        assertThat(number(input, "ongoingDrawdownDays")).isEqualTo(0.25);
        assertThat(number(input, "recoveryFactor")).isEqualTo(9);
    }

    @Test
    void shouldNotCallADrawdownRecoveredThatIsNot() {
        PerformanceInput input = input(rounds(900, 800, 700));

        assertThat(measure(input, "longestRecoveryDays")).isEqualTo(Measure.undefined("no drawdown has recovered"));
        assertThat(number(input, "ongoingDrawdownDays")).isEqualTo(0.75);
    }

    @Test
    void shouldGiveReasonsWhenNothingHasHappened() {
        PerformanceInput input = input(rounds());

        assertThat(number(input, "totalReturn")).isZero();
        assertThat(measure(input, "sharpePerRound")).isEqualTo(Measure.undefined("needs at least 2 values"));
        assertThat(measure(input, "valueAtRisk95PerRound")).isEqualTo(Measure.undefined("no returns"));
        assertThat(measure(input, "ongoingDrawdown")).isEqualTo(Measure.undefined("not in a drawdown"));
        assertThat(measure(input, "longestRecoveryDays"))
                .isEqualTo(Measure.undefined("equity never fell below a peak"));
        assertThat(measure(input, "winRate")).isEqualTo(Measure.undefined("no closed trade"));
        assertThat(measure(input, "exposure")).isEqualTo(Measure.undefined("no time has passed"));
        assertThat(measure(input, "betaPerRound")).isEqualTo(Measure.undefined("no benchmark"));
        assertThat(measure(input, "deflatedSharpe")).isEqualTo(Measure.undefined("number of trials not known"));
    }

    @Test
    void shouldSayThatNoReturnFollowsATotalLoss() {
        PerformanceInput input = input(rounds(500, 0, 0));

        assertThat(number(input, "totalReturn")).isEqualTo(-1);
        assertThat(number(input, "maxDrawdown")).isEqualTo(-1);
        assertThat(measure(input, "sharpePerRound"))
                .isEqualTo(Measure.undefined("equity was zero or below: no returns after a total loss"));
    }

    @Test
    void shouldCompareWithTheBenchmarkSampledAtTheSameMoments() {
        // given
        EquityRecord seat = rounds(1020, 1000, 1040, 1060);
        EquityRecord hold = rounds(1010, 1000, 1020, 1030);

        // when
        PerformanceInput input = new PerformanceInput(seat, TradingRecord.NONE, hold, null, Conventions.CRYPTO);

        // then
        assertThat(number(input, "benchmarkReturn")).isCloseTo(0.03, EXACT);
        assertThat(number(input, "betaPerRound")).isCloseTo(2.0, Offset.offset(0.02));
        assertThat(measure(input, "alpha")).isEqualTo(TOO_SHORT);
        assertThatThrownBy(() -> new PerformanceInput(seat, TradingRecord.NONE, rounds(1010), null, Conventions.CRYPTO))
                .hasMessage("the benchmark is not sampled at the moments of the seat");
    }

    @Test
    void shouldDeflateTheSharpeRatioByTheNumberOfTrials() {
        // given
        EquityRecord equity = rounds(saw(10));

        // when
        double few = deflated(equity, 2);
        double many = deflated(equity, 100);

        // then
        assertThat(many).isLessThan(few);
        assertThat(few).isLessThan(number(input(equity), "probabilisticSharpePerRound"));
    }

    @Test
    void shouldAddUpTradesTimeAndCosts() {
        // given
        CostTotals costs = new CostTotals(
                Money.of("4"), Money.of("-1"), Money.of("2"), Money.of("3"), Money.of("0.5"), new BigDecimal("0.25"));
        TradingRecord trading = new TradingRecord(
                List.of(trade("30", 0, 6), trade("-10", 3, 9)), List.of(at(18)), Money.of("4080"), costs);
        EquityRecord equity = rounds(1020, 1000, 1030, 1050);

        // when
        PerformanceInput input = new PerformanceInput(equity, trading, null, null, Conventions.CRYPTO);

        // then
        assertThat(number(input, "trades")).isEqualTo(2);
        assertThat(number(input, "profitFactor")).isEqualTo(3);
        assertThat(number(input, "worstTrade")).isEqualTo(-10);
        assertThat(number(input, "exposure")).isCloseTo(15.0 / 24, EXACT);
        assertThat(number(input, "turnover")).isCloseTo(4.0, EXACT);
        assertThat(number(input, "tradingCosts")).isEqualTo(8.5);
        assertThat(number(input, "inferenceCost")).isEqualTo(0.25);
    }

    @Test
    void shouldStateUnitAndConventionOfEveryMeasureOnce() {
        PerformanceReport report = PerformanceReport.of(input(rounds(saw(30))));

        assertThat(report.measures()).extracting(ReportedMeasure::name).doesNotHaveDuplicates();
        assertThat(report.measures())
                .allSatisfy(
                        measure -> assertThat(measure.convention()).isNotBlank().doesNotContain("\n"));
        assertThat(report.named("sharpe").convention())
                .isEqualTo("365-day year, daily returns, initial capital included, sample standard deviation, "
                        + "risk-free rate 0 a year");
        assertThatThrownBy(() -> report.named("luck")).hasMessage("no measure is named luck");
    }

    private static double deflated(EquityRecord equity, int trials) {
        return number(
                new PerformanceInput(equity, TradingRecord.NONE, null, new Trials(trials, 0.01), Conventions.CRYPTO),
                "deflatedSharpe");
    }

    private static ClosedTrade trade(String profit, int fromHour, int toHour) {
        return new ClosedTrade(Money.of(profit), Money.of("500"), at(fromHour), at(toHour));
    }

    private static Instant at(int hour) {
        return START.plusSeconds(hour * 3600L);
    }
}

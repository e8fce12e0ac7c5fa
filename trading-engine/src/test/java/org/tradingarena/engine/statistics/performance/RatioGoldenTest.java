package org.tradingarena.engine.statistics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.statistics.performance.Golden.D252;
import static org.tradingarena.engine.statistics.performance.Golden.D365;
import static org.tradingarena.engine.statistics.performance.Golden.MIXED;
import static org.tradingarena.engine.statistics.performance.Golden.NEGATIVE;
import static org.tradingarena.engine.statistics.performance.Golden.ONE;
import static org.tradingarena.engine.statistics.performance.Golden.POSITIVE;
import static org.tradingarena.engine.statistics.performance.Golden.TWO;
import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of empyrical for a year of 252 periods, and the same formulas for 365. */
class RatioGoldenTest {

    /** The periods of the growth rate count the gap of "mixed", as empyrical does. */
    record Row(
            String name,
            double[] returns,
            int growthPeriods,
            Annualisation year,
            double sharpe,
            double sortino,
            double volatility,
            double downside,
            double growth,
            double calmar) {
        @Override
        public String toString() {
            return name + " " + year.periods();
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "mixed",
                        MIXED,
                        9,
                        D252,
                        1.7238613961706866,
                        2.605531251673693,
                        0.9136465399704637,
                        0.6044832503882965,
                        1.9135925373194231,
                        19.135925373194233),
                new Row(
                        "mixed",
                        MIXED,
                        9,
                        D365,
                        2.074667511438608,
                        3.135757346787381,
                        1.0995737810624624,
                        0.7274957044546724,
                        3.706354044661887,
                        37.06354044661887),
                new Row(
                        "negative",
                        NEGATIVE,
                        9,
                        D252,
                        -24.406808633910085,
                        -13.532743075043401,
                        0.5047771785649585,
                        0.9103845341392834,
                        -0.9999971141282427,
                        -2.7329247177262124),
                new Row(
                        "negative",
                        NEGATIVE,
                        9,
                        D365,
                        -29.373598737783265,
                        -16.28665881190047,
                        0.6074994284405176,
                        1.0956479564369408,
                        -0.999999990533381,
                        -2.732932578747599),
                new Row(
                        "one",
                        ONE,
                        8,
                        D252,
                        1.959067445623377,
                        3.0639640966566306,
                        0.32330493338296434,
                        0.20671788246185202,
                        0.7982448111014311,
                        19.977778124851618),
                new Row(
                        "one",
                        ONE,
                        8,
                        D365,
                        2.357738035772691,
                        3.687481361128209,
                        0.3890975475565705,
                        0.2487850100533982,
                        1.3395172998482088,
                        33.52427605992599));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldAgreeWithThePublishedTable(Row row) {
        // given
        double[] path = ReturnSeries.growthOfOne(row.returns());
        Measure growth = Growth.byPeriods(1, path[path.length - 1], row.growthPeriods(), row.year());

        // then
        assertMeasured(SharpeRatio.annual(row.returns(), 0, row.year()), row.sharpe());
        assertMeasured(SortinoRatio.annual(row.returns(), 0, row.year()), row.sortino());
        assertMeasured(row.year().byRoot(Moments.deviation(row.returns())), row.volatility());
        assertMeasured(row.year().byRoot(SortinoRatio.downsideDeviation(row.returns(), 0)), row.downside());
        assertMeasured(growth, row.growth());
        assertMeasured(DrawdownRatios.calmar(growth, DrawdownHistory.of(path).maximum()), row.calmar());
    }

    @ParameterizedTest
    @MethodSource("years")
    void shouldLeaveOutWhatRisingReturnsDoNotDefine(Annualisation year) {
        // given
        double[] path = ReturnSeries.growthOfOne(POSITIVE);
        Measure growth = Growth.byPeriods(1, path[9], 9, year);

        // then
        assertMeasured(year.byRoot(SortinoRatio.downsideDeviation(POSITIVE, 0)), 0);
        assertUndefined(SortinoRatio.annual(POSITIVE, 0, year), "no return below the minimum");
        assertUndefined(DrawdownRatios.calmar(growth, DrawdownHistory.of(path).maximum()), "no drawdown");
    }

    static Stream<Annualisation> years() {
        return Stream.of(D252, D365);
    }

    @Test
    void shouldAgreeOnRisingReturnsWhereTheyAreDefined() {
        // given
        double[] path = ReturnSeries.growthOfOne(POSITIVE);

        // then
        assertMeasured(SharpeRatio.annual(POSITIVE, 0, D252), 52.915026221291804);
        assertMeasured(D252.byRoot(Moments.deviation(POSITIVE)), 0.052915026221291815);
        assertMeasured(Growth.byPeriods(1, path[9], 9, D252), 15.173072621219674);
    }

    @Test
    void shouldAgreeOnTheSecondSeries() {
        // given
        double[] path = ReturnSeries.growthOfOne(TWO);
        Measure growth = Growth.byPeriods(1, path[8], 8, D252);

        // then
        assertMeasured(SharpeRatio.annual(TWO, 0, D252), 11.12589114609313);
        assertMeasured(SortinoRatio.annual(TWO, 0, D252), 38.090963117002495);
        assertMeasured(D252.byRoot(Moments.deviation(TWO)), 0.2858585301831586);
        assertMeasured(D252.byRoot(SortinoRatio.downsideDeviation(TWO, 0)), 0.08349568059570447);
        assertMeasured(growth, 21.775478833688855);
        assertThat(DrawdownRatios.calmar(growth, DrawdownHistory.of(path).maximum())
                        .number()
                        .orElseThrow())
                .isCloseTo(1503.42, Offset.offset(0.005));
    }
}

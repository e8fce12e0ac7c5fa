package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.statistics.performance.Activity;
import org.tradingarena.engine.statistics.performance.Benchmarked;
import org.tradingarena.engine.statistics.performance.Holding;
import org.tradingarena.engine.statistics.performance.TradeResults;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.testing.SharedData;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * The back-test that backtesting.py publishes with its tests: 2,148 daily bars of GOOG, the cross of the 10 and 30 day
 * averages, long and short with everything, whole shares, no fee, fills at the next open, the last position closed at the
 * open of the last bar. The bars stand in one frame each, whatever the calendar says.
 */
class PublishedBacktestTest {
    private static final String FILE = "candles/GOOG-daily-2004-2013.csv";
    private static final int FAST = 10;
    private static final int SLOW = 30;

    @Test
    void shouldComeToThePublishedResult() throws IOException {
        // given
        List<Bar> bars = bars();
        ScriptedCompetition story = ScriptedCompetition.started(SpecFixture.anEmptySpec()
                .seat(ALICE)
                .perpetual("1", "0.0001")
                .costs(SpecFixture.costs("0", "0", "0"))
                .lotStep("1")
                .framesPerRound(1)
                .rounds(bars.size() - 1));

        // when
        for (int i = 0; i < bars.size(); i++) {
            story.frame(bars.get(i), FrameFixture.missingBar(ETH, "1"));
            if (i < bars.size() - 1) {
                story.answer(ALICE, i == bars.size() - 2 ? new Intent[] {close()} : decision(bars, i));
            }
        }

        // then
        List<PositionClosed> trades = story.all(PositionClosed.class);
        Standing standing = story.fold().standings().getFirst();
        assertThat(bars).hasSize(2_148);
        assertThat(trades).hasSize(66);
        assertThat(standing.wins()).isEqualTo(31);
        assertThat(standing.equity()).isEqualTo(Money.of("51422.99"));
        assertThat(peak(story)).isEqualTo(Money.of("75787.44"));
        assertThat(standing.maxDrawdown()).isEqualTo(new BigDecimal("-0.4798012705"));
        double[] returns =
                trades.stream().mapToDouble(PublishedBacktestTest::percentage).toArray();
        assertThat(max(returns)).isCloseTo(53.59595229490424, within(1e-9));
        assertThat(-max(negated(returns))).isCloseTo(-18.39887353835481, within(1e-9));
        assertThat(gains(returns) / gains(negated(returns))).isCloseTo(2.167945974262033, within(1e-9));
        checkStatistics(story, bars, trades);
    }

    /** backtesting.py counts the bars of entry and exit as exposed, and takes its beta from logarithms of each bar. */
    private static void checkStatistics(ScriptedCompetition story, List<Bar> bars, List<PositionClosed> trades) {
        Instant from = SpecFixture.START;
        List<Holding> holdings = trades.stream()
                .map(trade -> new Holding(trade.openedAt(), trade.closedAt().plus(SpecFixture.STEP)))
                .toList();
        Instant to = from.plus(SpecFixture.STEP.multipliedBy(bars.size()));
        assertThat(Activity.exposure(holdings, from, to).number().orElseThrow() * 100)
                .isCloseTo(96.741, within(1e-3));
        double[] closes = bars.stream()
                .mapToDouble(bar -> bar.close().value().doubleValue())
                .toArray();
        assertThat((closes[closes.length - 1] / closes[SLOW - 1] - 1) * 100)
                .as("buy and hold from the first close that both averages know")
                .isCloseTo(522.0601851851852, within(1e-9));
        TradeResults results = TradeResults.of(trades.stream()
                .mapToDouble(trade -> trade.netPnl().value().doubleValue())
                .toArray());
        assertThat(results.systemQuality().number().orElseThrow()).isCloseTo(1.0766187, within(1e-7));
        assertThat(results.kelly().number().orElseThrow()).isCloseTo(0.1518705, within(1e-7));
        double[] equities = story.all(AccountMarked.class).stream()
                .mapToDouble(marked -> marked.equity().value().doubleValue())
                .toArray();
        assertThat(Benchmarked.beta(logarithms(equities), logarithms(closes))
                        .number()
                        .orElseThrow())
                .isCloseTo(0.03803390709192, within(1e-12));
    }

    private static double[] logarithms(double[] values) {
        double[] changes = new double[values.length - 1];
        Arrays.setAll(changes, i -> Math.log(values[i + 1] / values[i]));
        return changes;
    }

    private static Intent[] decision(List<Bar> bars, int today) {
        if (today < SLOW) {
            return new Intent[0];
        }
        int before = side(bars, today - 1);
        int now = side(bars, today);
        boolean crossed = before != 0 && now != 0 && before != now;
        if (!crossed) {
            return new Intent[0];
        }
        Intent entry =
                AnswerFixture.intent(BTC, now > 0 ? IntentAction.ENTER_LONG : IntentAction.ENTER_SHORT, "1", "0.9");
        return new Intent[] {close(), entry};
    }

    private static Intent close() {
        return AnswerFixture.sell(BTC);
    }

    /** Sign of fast − slow average, without rounding: both sums times the other length. */
    private static int side(List<Bar> bars, int day) {
        BigDecimal fast = sum(bars, day, FAST).multiply(BigDecimal.valueOf(SLOW));
        BigDecimal slow = sum(bars, day, SLOW).multiply(BigDecimal.valueOf(FAST));
        return fast.subtract(slow).signum();
    }

    private static BigDecimal sum(List<Bar> bars, int day, int length) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = day - length + 1; i <= day; i++) {
            sum = sum.add(bars.get(i).close().value());
        }
        return sum;
    }

    private static List<Bar> bars() throws IOException {
        List<Bar> bars = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.file(FILE))) {
            String[] fields = line.split(",", -1);
            if (!fields[0].isEmpty()) {
                bars.add(Bar.of(
                        BTC,
                        Price.of(fields[1]),
                        Price.of(fields[2]),
                        Price.of(fields[3]),
                        Price.of(fields[4]),
                        Quantity.of(fields[5]),
                        1));
            }
        }
        return bars;
    }

    private static Money peak(ScriptedCompetition story) {
        return story.all(AccountMarked.class).stream()
                .map(AccountMarked::equity)
                .max(Money::compareTo)
                .orElseThrow();
    }

    private static double percentage(PositionClosed trade) {
        return trade.grossPnl().value().doubleValue()
                / trade.entryNotional().value().doubleValue()
                * 100;
    }

    private static double max(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static double gains(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.max(value, 0);
        }
        return sum;
    }

    private static double[] negated(double[] values) {
        double[] others = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            others[i] = -values[i];
        }
        return others;
    }
}

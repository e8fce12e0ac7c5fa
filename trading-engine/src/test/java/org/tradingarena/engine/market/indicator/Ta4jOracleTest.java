package org.tradingarena.engine.market.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.tradingarena.schema.types.IndicatorSpec;

/**
 * ta4j, written by others, as a second opinion. It seeds its averages with a single price, so that they are compared after
 * 3,000 candles, when no seed tells any more.
 */
class Ta4jOracleTest {

    private static final int CANDLES = 3_000;
    private static final List<CandleValues> WALK = walk();
    private static final BarSeries SERIES = series();

    @Test
    void shouldAgreeWithTa4jWhenTheSeedsHaveFaded() {
        // given
        ClosePriceIndicator close = new ClosePriceIndicator(SERIES);
        Map<String, org.ta4j.core.Indicator<Num>> theirs = new LinkedHashMap<>();
        theirs.put("ema20/0", new EMAIndicator(close, 20));
        theirs.put("rsi14/0", new RSIIndicator(close, 14));
        theirs.put("macd/0", new MACDIndicator(close, 12, 26));
        theirs.put("macd/1", new EMAIndicator(new MACDIndicator(close, 12, 26), 9));
        theirs.put("atr14/0", new ATRIndicator(SERIES, 14));
        theirs.put("bollinger20/1", new SMAIndicator(close, 20));
        theirs.put("adx14/0", new ADXIndicator(SERIES, 14));
        theirs.put("adx14/1", new PlusDIIndicator(SERIES, 14));
        theirs.put("adx14/2", new MinusDIIndicator(SERIES, 14));
        theirs.put("stochastic14/0", new SMAIndicator(new StochasticOscillatorKIndicator(SERIES, 14), 3));
        theirs.put("donchian20/0", new HighestValueIndicator(new HighPriceIndicator(SERIES), 20));
        theirs.put("donchian20/1", new LowestValueIndicator(new LowPriceIndicator(SERIES), 20));

        // then
        theirs.forEach((name, indicator) -> assertThat(newest(name))
                .as(name)
                .isCloseTo(indicator.getValue(CANDLES - 1).doubleValue(), within(1e-8)));
    }

    private static double newest(String name) {
        String[] parts = name.split("/");
        Indicator ours = Indicators.of(IndicatorSpec.of(parts[0]));
        WALK.forEach(ours::add);
        return ours.value(Integer.parseInt(parts[1]));
    }

    private static List<CandleValues> walk() {
        SplittableRandom random = new SplittableRandom(7);
        List<CandleValues> candles = new ArrayList<>();
        double close = 1_000;
        for (int i = 0; i < CANDLES; i++) {
            double open = close;
            close = open * (1 + random.nextGaussian() * 0.002);
            candles.add(new CandleValues(
                    60L * i,
                    Math.max(open, close) + random.nextDouble(),
                    Math.min(open, close) - random.nextDouble(),
                    close,
                    1 + random.nextDouble()));
        }
        return candles;
    }

    private static BarSeries series() {
        BarSeries series = new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
        Duration minute = Duration.ofMinutes(1);
        for (CandleValues candle : WALK) {
            Instant openTime = Instant.ofEpochSecond(candle.openSecond());
            series.addBar(new BaseBar(
                    minute,
                    openTime,
                    openTime.plus(minute),
                    number(candle.close()),
                    number(candle.high()),
                    number(candle.low()),
                    number(candle.close()),
                    number(candle.volume()),
                    number(0),
                    1));
        }
        return series;
    }

    private static Num number(double value) {
        return DoubleNumFactory.getInstance().numOf(value);
    }
}

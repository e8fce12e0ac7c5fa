package org.tradingarena.engine.market;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.numeric.NumericIndicator;
import org.ta4j.core.num.Num;

/** Which indicators a snapshot carries: their names on the wire, their parameters and how they hang together. */
final class IndicatorCatalogue {

    private static final int MACD_FAST = 12;
    private static final int MACD_SLOW = 26;
    private static final int MACD_SIGNAL = 9;
    private static final int BANDS = 20;
    private static final int VOLUME_AVERAGE = 20;

    private IndicatorCatalogue() {}

    /** The indicators over a series of candles, by wire name, in wire order. */
    static SequencedMap<String, Indicator<Num>> of(BarSeries candles) {
        SequencedMap<String, Indicator<Num>> indicators = new LinkedHashMap<>();
        Indicator<Num> close = new ClosePriceIndicator(candles);
        indicators.put("ema20", SeededAverage.exponential(close, 0, 20));
        indicators.put("ema50", SeededAverage.exponential(close, 0, 50));
        indicators.put("rsi7", new RelativeStrengthIndex(close, 7));
        indicators.put("rsi14", new RelativeStrengthIndex(close, 14));
        addMacd(indicators, close);
        Indicator<Num> trueRange = new TRIndicator(candles);
        indicators.put("atr3", SeededAverage.wilder(trueRange, 0, 3));
        indicators.put("atr14", SeededAverage.wilder(trueRange, 0, 14));
        addBands(indicators, close);
        Indicator<Num> volume = new VolumeIndicator(candles);
        indicators.put(
                "volumeRatio",
                NumericIndicator.of(volume)
                        .dividedBy(new WindowIndicator(volume, VOLUME_AVERAGE, WindowStatistics::mean)));
        return indicators;
    }

    private static void addMacd(Map<String, Indicator<Num>> indicators, Indicator<Num> close) {
        Indicator<Num> macd = NumericIndicator.of(SeededAverage.exponential(close, 0, MACD_FAST))
                .minus(SeededAverage.exponential(close, 0, MACD_SLOW));
        Indicator<Num> signal = SeededAverage.exponential(macd, MACD_SLOW - 1, MACD_SIGNAL);
        indicators.put("macd", macd);
        indicators.put("macdSignal", signal);
        indicators.put("macdHistogram", NumericIndicator.of(macd).minus(signal));
    }

    private static void addBands(Map<String, Indicator<Num>> indicators, Indicator<Num> close) {
        BollingerBandsMiddleIndicator middle =
                new BollingerBandsMiddleIndicator(new WindowIndicator(close, BANDS, WindowStatistics::mean));
        Indicator<Num> deviation = new WindowIndicator(close, BANDS, WindowStatistics::deviation);
        indicators.put("bollingerUpper", new BollingerBandsUpperIndicator(middle, deviation));
        indicators.put("bollingerMiddle", middle);
        indicators.put("bollingerLower", new BollingerBandsLowerIndicator(middle, deviation));
    }
}

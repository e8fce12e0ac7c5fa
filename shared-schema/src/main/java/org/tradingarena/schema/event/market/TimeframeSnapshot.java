package org.tradingarena.schema.event.market;

import java.util.List;
import org.tradingarena.schema.types.Timeframe;

/**
 * One timeframe of one symbol in a snapshot.
 *
 * @param candles the last closed candles, oldest first, at most {@code seriesLength}
 * @param indicators one series per indicator, aligned with the candles at their newest end
 */
public record TimeframeSnapshot(Timeframe timeframe, List<CandlePoint> candles, List<IndicatorSeries> indicators) {

    public TimeframeSnapshot {
        candles = List.copyOf(candles);
        indicators = List.copyOf(indicators);
    }
}

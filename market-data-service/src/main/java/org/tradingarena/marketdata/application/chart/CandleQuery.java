package org.tradingarena.marketdata.application.chart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Which stretch of a chart is asked for.
 *
 * @param symbol null for the first of the competition
 * @param before close time of the last candle at the latest; null for the latest there are
 * @param limit most candles, from 1 to {@link #MOST}
 */
public record CandleQuery(
        CompetitionId competitionId,
        @Nullable Symbol symbol,
        Timeframe timeframe,
        @Nullable Instant before,
        int limit) {

    /** Largest number of candles in one answer. */
    public static final int MOST = 1_000;
}

package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.marketdata.domain.candles.Gap;

/**
 * How the ingest of a symbol stands.
 *
 * @param next open time of the candle that comes next; null before the ingest has begun
 * @param behind whether candles are overdue
 * @param asking whether a question to the venue's history is open
 * @param openGaps ranges that were announced as missing and may still be repaired
 * @param problem the last failure of the venue's history, in words; null when its last answer was good
 */
public record SymbolView(
        String market,
        String symbol,
        Duration step,
        @Nullable Instant next,
        boolean behind,
        boolean asking,
        long candles,
        long gaps,
        long corrections,
        List<Gap> openGaps,
        @Nullable String problem) {}

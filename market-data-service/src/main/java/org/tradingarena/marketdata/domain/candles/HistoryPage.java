package org.tradingarena.marketdata.domain.candles;

import java.time.Duration;
import java.time.Instant;

/** How much of the history is asked at once: a page, and less of it after an answer that was refused as a whole. */
final class HistoryPage {

    static final int MOST = 1_000;

    private static final int SURE = 3;

    private final CandleSeries series;
    private long steps = MOST;
    private int refusals;

    HistoryPage(CandleSeries series) {
        this.series = series;
    }

    /** The question for what comes next; one candle more than needed, to notice a correction that was missed. */
    Ask.Candles of(ToldCandles told, Instant next, Instant closed) {
        boolean whole = steps == MOST;
        Instant from =
                whole && told.candles().containsKey(next.minus(series.step())) ? next.minus(series.step()) : next;
        Instant end = next.plus(series.step().multipliedBy(steps));
        return new Ask.Candles(from, end.isBefore(closed) ? end : closed);
    }

    void answered() {
        refusals = 0;
        steps = Math.min(MOST, steps * 2);
    }

    /**
     * The answer was refused as a whole; returns whether it was again for a single candle, which then is the impossible one.
     * Once might be a broken answer.
     */
    boolean refused(Ask.Candles ask) {
        long asked = Duration.between(ask.from(), ask.to()).dividedBy(series.step());
        steps = Math.max(1, asked / 2);
        refusals = asked <= 1 ? refusals + 1 : 0;
        return refusals >= SURE;
    }
}

package org.tradingarena.marketdata.domain.candles;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.event.market.GapRepaired;

/**
 * What has been told of one series, folded from its events: the open time that comes next, the last candles, and the gaps
 * that may still be repaired. The writer folds its own events as it tells them; who takes a series over folds the end of
 * the topic, and goes on exactly there.
 */
public final class ToldCandles {

    private static final int REMEMBERED = 300;

    private final CandleSeries series;
    private final NavigableMap<Instant, Bar> candles = new TreeMap<>();
    private final OpenGaps gaps = new OpenGaps();
    private @Nullable Instant next;

    public ToldCandles(CandleSeries series) {
        this.series = series;
    }

    /** Takes an event of the series; one that repeats what is known changes nothing. */
    public void fold(ArenaEvent event) {
        switch (event) {
            case CandleClosed closed -> closed(closed.openTime(), closed.bar());
            case CandleCorrected corrected -> candles.replace(corrected.openTime(), corrected.after());
            case GapDetected gap -> gap(gap);
            case GapRepaired repaired -> gaps.settle(repaired.from(), repaired.to());
            default -> throw new IllegalArgumentException("not an event of candles: " + event.getClass());
        }
    }

    /** Whether the reason leaves hope that the venue has the candles after all. */
    static boolean repairable(GapReason reason) {
        return reason == GapReason.HISTORY_UNAVAILABLE || reason == GapReason.VENUE_OUTAGE;
    }

    private void closed(Instant openTime, Bar bar) {
        if (candles.putIfAbsent(openTime, bar) == null && candles.size() > REMEMBERED) {
            candles.pollFirstEntry();
        }
        advance(series.after(openTime));
    }

    private void gap(GapDetected gap) {
        if (next != null && gap.to().compareTo(next) <= 0) {
            return;
        }
        if (repairable(gap.reason())) {
            gaps.add(new Gap(gap.from(), gap.to()));
        }
        advance(gap.to());
    }

    private void advance(Instant to) {
        if (next == null || to.isAfter(next)) {
            next = to;
        }
    }

    /** The series whose events these are. */
    public CandleSeries series() {
        return series;
    }

    /** Open time of the candle that comes next; null when nothing was told. */
    public @Nullable Instant next() {
        return next;
    }

    /** The last candles by open time, at most 300. */
    public NavigableMap<Instant, Bar> candles() {
        return Collections.unmodifiableNavigableMap(candles);
    }

    /** The last candle that opened before the moment and is remembered; null without one. */
    public @Nullable Bar before(Instant openTime) {
        var entry = candles.lowerEntry(openTime);
        return entry == null ? null : entry.getValue();
    }

    /** Gaps that may still be repaired, by time. */
    public List<Gap> openGaps() {
        return gaps.all();
    }

    OpenGaps gaps() {
        return gaps;
    }
}

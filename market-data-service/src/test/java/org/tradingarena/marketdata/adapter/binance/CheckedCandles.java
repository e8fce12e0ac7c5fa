package org.tradingarena.marketdata.adapter.binance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.marketdata.application.ingest.CandleLog;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.simulators.binance.tape.VenueTape;

/**
 * A log that keeps only the last minutes: what is older is compared with the candles of the tape, in order and without a hole,
 * and then forgotten. Its own memory does not grow with the run.
 */
final class CheckedCandles implements CandleLog {

    /** Longer than the longest outage of a run, so that repairs are in. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final VenueTape tape;
    private final Map<CandleSeries, Series> all = new HashMap<>();

    private static final class Series {
        private final NavigableMap<Instant, Candle> recent = new TreeMap<>();
        private final ToldCandles told;
        private @Nullable Instant checkedTo;
        private long checked;
        private long wrong;
        private long missing;
        private @Nullable String firstFault;

        private Series(CandleSeries series) {
            told = new ToldCandles(series);
        }
    }

    CheckedCandles(VenueTape tape) {
        this.tape = tape;
    }

    @Override
    public synchronized CompletableFuture<Void> append(CandleSeries series, ArenaEvent event) {
        Series of = all.computeIfAbsent(series, Series::new);
        of.told.fold(event);
        switch (event) {
            case CandleClosed closed -> of.recent.put(closed.openTime(), Candle.of(closed.openTime(), closed.bar()));
            case CandleCorrected corrected ->
                of.recent.replace(corrected.openTime(), Candle.of(corrected.openTime(), corrected.after()));
            default -> {}
        }
        Instant next = of.told.next();
        if (next != null && of.recent.size() > 2 * KEPT.toSeconds()) {
            check(series, of, next.minus(KEPT));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized ToldCandles told(CandleSeries series) {
        return all.computeIfAbsent(series, Series::new).told;
    }

    private void check(CandleSeries series, Series of, Instant until) {
        TapeTruth truth =
                new TapeTruth(tape, series.symbol().base() + series.symbol().quote());
        Instant from = of.checkedTo == null ? of.recent.firstKey() : of.checkedTo;
        for (Candle candle : truth.candles(from, until, series.step())) {
            Candle told = of.recent.remove(candle.openTime());
            of.checked++;
            if (told == null) {
                of.missing++;
            } else if (!told.equals(candle)) {
                of.wrong++;
            }
            if (!candle.equals(told) && of.firstFault == null) {
                of.firstFault = series.key() + ": " + candle + " but told " + told;
            }
        }
        of.checkedTo = until;
    }

    /** Open time of the candle that the slowest series waits for. */
    synchronized Instant slowest() {
        return all.values().stream()
                .map(of -> of.told.next() == null ? Instant.MIN : of.told.next())
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Whether every series has no gap left that may be repaired. */
    synchronized boolean repaired() {
        return all.values().stream().allMatch(of -> of.told.openGaps().isEmpty());
    }

    /** Compares what is left up to the moment, and tells how many candles were compared, missing and wrong. */
    synchronized long[] finish(Instant until) {
        all.forEach((series, of) -> check(series, of, until));
        return new long[] {
            all.values().stream().mapToLong(of -> of.checked).sum(),
            all.values().stream().mapToLong(of -> of.missing).sum(),
            all.values().stream().mapToLong(of -> of.wrong).sum()
        };
    }

    /** The first faults, one per series at most. */
    synchronized List<String> faults() {
        return all.values().stream()
                .filter(of -> of.firstFault != null)
                .map(of -> String.valueOf(of.firstFault))
                .toList();
    }
}

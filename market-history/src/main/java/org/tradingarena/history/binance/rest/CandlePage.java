package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;

/**
 * Closed candles of one series from the page's first open time up to a moment, without a hole but those of old. Callers who
 * want what it does not have at the same time share one request, and its failure.
 */
final class CandlePage {

    /** A hole younger than this may still be filled by the venue and is asked for again. */
    private static final Duration FINAL_HOLE = Duration.ofDays(1);

    private final Duration step;
    private final List<Candle> candles = new ArrayList<>();
    private Instant known;
    private @Nullable CompletableFuture<LoadedCandles> loading;

    CandlePage(Instant first, Duration step) {
        this.known = first;
        this.step = step;
    }

    /** Asks the venue for the candles of this page from a moment on. */
    @FunctionalInterface
    interface Loader {
        LoadedCandles load(Instant from) throws VenueUnavailable, VenueRefused, InterruptedException;
    }

    /** Candles, and whether they were there already. */
    record Found(List<Candle> candles, boolean hit) {}

    /**
     * The candles that open in a half-open range of this page.
     *
     * @param closed open time of the first candle of the page that is not closed yet, or its end
     */
    Found between(Instant from, Instant to, Instant closed, Loader loader)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        Instant needed = to.isBefore(closed) ? to : closed;
        while (true) {
            CompletableFuture<LoadedCandles> answer;
            Instant since;
            boolean mine = false;
            synchronized (this) {
                if (!known.isBefore(needed)) {
                    return new Found(slice(candles, from, to), true);
                }
                since = known;
                if (loading == null) {
                    loading = new CompletableFuture<>();
                    mine = true;
                }
                answer = loading;
            }
            LoadedCandles loaded = mine ? load(answer, since, loader) : await(answer);
            if (loaded != null && !loaded.until().isBefore(needed)) {
                return new Found(joined(from, to, loaded), false);
            }
            if (loaded != null && mine) {
                // The venue's clock is behind our guess by less than a trip: the candle is not closed for it yet.
                return new Found(joined(from, to, loaded), false);
            }
        }
    }

    private LoadedCandles load(CompletableFuture<LoadedCandles> answer, Instant since, Loader loader)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        try {
            LoadedCandles loaded = loader.load(since);
            keep(loaded);
            answer.complete(loaded);
            return loaded;
        } catch (VenueUnavailable | VenueRefused failed) {
            answer.completeExceptionally(failed);
            throw failed;
        } finally {
            synchronized (this) {
                loading = null;
            }
            // Interrupted, or a defect: those who wait ask for themselves.
            answer.cancel(false);
        }
    }

    /** What another caller loads; null when it gave up. */
    private static @Nullable LoadedCandles await(CompletableFuture<LoadedCandles> answer)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException gaveUp) {
            return null;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case VenueUnavailable outage -> throw outage.again();
                case VenueRefused refused ->
                    throw new VenueRefused(refused.code(), String.valueOf(refused.getMessage()));
                case null, default -> throw new IllegalStateException("a shared request failed", failed);
            }
        }
    }

    private synchronized void keep(LoadedCandles loaded) {
        Instant oldest = loaded.asOf().minus(FINAL_HOLE);
        for (Candle candle : loaded.candles()) {
            boolean follows = candle.openTime().equals(known);
            boolean afterFinalHole = candle.openTime().isAfter(known)
                    && !candle.openTime().minus(step).isAfter(oldest);
            if ((!follows && !afterFinalHole) || !candle.openTime().isBefore(loaded.settled())) {
                return;
            }
            candles.add(candle);
            known = candle.openTime().plus(step);
        }
        Instant end = loaded.settled();
        if (end.isAfter(known) && !end.minus(step).isAfter(oldest)) {
            known = end;
        }
    }

    private synchronized List<Candle> joined(Instant from, Instant to, LoadedCandles loaded) {
        List<Candle> all = new ArrayList<>(slice(candles, from, to));
        for (Candle candle : slice(loaded.candles(), from, to)) {
            if (all.isEmpty() || candle.openTime().isAfter(all.getLast().openTime())) {
                all.add(candle);
            }
        }
        return all;
    }

    private static List<Candle> slice(List<Candle> candles, Instant from, Instant to) {
        return List.copyOf(candles.subList(first(candles, from), first(candles, to)));
    }

    /** Index of the first candle that opens at or after a moment. */
    private static int first(List<Candle> candles, Instant moment) {
        int low = 0;
        int high = candles.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (candles.get(middle).openTime().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

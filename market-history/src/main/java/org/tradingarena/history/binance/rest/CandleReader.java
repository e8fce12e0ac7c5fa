package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.KlineRows;

/** Reads ranges of candles page by page: through the cache for live callers, past it for bulk work, which would empty it. */
final class CandleReader {

    /** Trades may reach the venue's candles a little after their close. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Asker asker;
    private final BinanceMarket market;
    private final ClockKeeper keeper;
    private final CandlePages pages;
    private final VenueWatch watch;

    CandleReader(Asker asker, BinanceMarket market, ClockKeeper keeper, CandlePages pages, VenueWatch watch) {
        this.asker = asker;
        this.market = market;
        this.keeper = keeper;
        this.pages = pages;
        this.watch = watch;
    }

    List<Candle> read(CandleSeries series, Instant from, Instant to, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        Duration step = series.interval().length();
        Instant end = closedUntil(ceiling(to, step), step, pace);
        List<Candle> candles = new ArrayList<>();
        int hits = 0;
        int misses = 0;
        for (Instant at = ceiling(from, step); at.isBefore(end); ) {
            CandlePages.Key key = CandlePages.Key.of(series, at);
            Instant pageEnd = key.end().isBefore(end) ? key.end() : end;
            if (pace == Pace.BULK) {
                candles.addAll(load(series, at, pageEnd, pace).candles());
                misses++;
            } else {
                CandlePage.Found found =
                        pages.page(key).between(at, pageEnd, pageEnd, since -> load(series, since, pageEnd, pace));
                candles.addAll(found.candles());
                hits += found.hit() ? 1 : 0;
                misses += found.hit() ? 0 : 1;
            }
            at = pageEnd;
        }
        watch.cache(market, hits, misses);
        return candles;
    }

    /** The end of a range, or of its part that the venue has closed. Of the past it need not be asked. */
    private Instant closedUntil(Instant end, Duration step, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        return keeper.clock().hasReached(end)
                ? end
                : earlier(end, floor(keeper.fresh(pace).now(), step));
    }

    private LoadedCandles load(CandleSeries series, Instant from, Instant to, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        Duration step = series.interval().length();
        int limit = Math.toIntExact(Duration.between(from, to).dividedBy(step));
        Endpoints endpoints = Endpoints.of(market);
        Question question = (series.mark() ? endpoints.markCandles(limit) : endpoints.candles(limit))
                .with("symbol", series.symbol())
                .with("interval", series.interval().wireName())
                .with("startTime", from.toEpochMilli())
                .with("endTime", to.toEpochMilli() - 1);
        return asker.ask(question, pace, answer -> {
            Instant reached = keeper.clock().reached(answer.sent());
            List<Candle> candles = KlineRows.read(answer.body(), series.interval(), reached).stream()
                    .filter(candle -> !candle.openTime().isBefore(from)
                            && candle.openTime().isBefore(to))
                    .map(candle -> series.mark() ? withoutTrades(candle) : candle)
                    .toList();
            return new LoadedCandles(
                    candles,
                    earlier(to, floor(reached, step)),
                    earlier(to, floor(reached.minus(SETTLING), step)),
                    reached);
        });
    }

    /** The venue counts samples of the mark price where it counts trades elsewhere. */
    private static Candle withoutTrades(Candle candle) {
        return new Candle(
                candle.openTime(), candle.open(), candle.high(), candle.low(), candle.close(), candle.volume(), 0);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant floor(Instant time, Duration step) {
        long seconds = step.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
    }

    private static Instant ceiling(Instant time, Duration step) {
        Instant floor = floor(time, step);
        return floor.equals(time) ? time : floor.plus(step);
    }
}

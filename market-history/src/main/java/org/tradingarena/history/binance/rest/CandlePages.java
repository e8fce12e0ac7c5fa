package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of all series that were asked for last, up to a number of them. */
final class CandlePages {

    /**
     * Where a page lies.
     *
     * @param number of the page since 1970, each {@link Endpoints#CANDLES} candles long
     */
    record Key(CandleSeries series, long number) {

        static Key of(CandleSeries series, Instant openTime) {
            return new Key(
                    series,
                    Math.floorDiv(openTime.getEpochSecond(), span(series).toSeconds()));
        }

        Instant first() {
            return Instant.ofEpochSecond(number * span(series).toSeconds());
        }

        Instant end() {
            return first().plus(span(series));
        }

        private static Duration span(CandleSeries series) {
            return series.interval().length().multipliedBy(Endpoints.CANDLES);
        }
    }

    private static final float LOAD = 0.75f;

    private final Map<Key, CandlePage> pages;

    CandlePages(int most) {
        this.pages = new LinkedHashMap<>(16, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, CandlePage> eldest) {
                return size() > most;
            }
        };
    }

    synchronized CandlePage page(Key key) {
        return pages.computeIfAbsent(
                key,
                fresh -> new CandlePage(fresh.first(), fresh.series().interval().length()));
    }
}

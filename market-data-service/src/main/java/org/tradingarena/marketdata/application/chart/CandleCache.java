package org.tradingarena.marketdata.application.chart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Closed candles in pages of {@value #PAGE}, each read once: what is closed never changes within an edition of the market, and
 * the last page only grows. Pages that nobody asked for lately are dropped. Safe for use by many threads; those who want one page
 * at once share its reading.
 */
final class CandleCache {

    /** Candles on a page. */
    static final int PAGE = 100;

    private static final int PAGES_KEPT = 2_000;

    private final ClosedCandles source;
    private final Cache<PageKey, GrowingPage> pages =
            Caffeine.newBuilder().maximumSize(PAGES_KEPT).build();

    CandleCache(ClosedCandles source) {
        this.source = source;
    }

    /**
     * The edition belongs to the key because a name may be imported again, the seed because it makes up the prices of a
     * synthetic market.
     */
    private record PageKey(
            String dataset, String edition, long seed, Symbol symbol, Timeframe timeframe, long number) {}

    /** The candles between two moments on the grid of the timeframe, as {@link ClosedCandles#between}. */
    List<Candle> between(CompetitionSpec spec, Symbol symbol, Timeframe timeframe, Instant from, Instant to)
            throws MarketUnavailable {
        long millis = timeframe.duration().toMillis() * PAGE;
        String edition = source.edition(spec, symbol);
        List<Candle> candles = new ArrayList<>();
        for (long number = Math.floorDiv(from.toEpochMilli(), millis); number * millis < to.toEpochMilli(); number++) {
            Instant begin =
                    later(Instant.ofEpochMilli(number * millis), spec.market().anchor(), timeframe);
            Instant end = Instant.ofEpochMilli((number + 1) * millis);
            PageKey key = new PageKey(spec.market().dataset(), edition, spec.seed(), symbol, timeframe, number);
            List<Candle> page = pages.get(key, absent -> new GrowingPage(begin))
                    .until(end.isBefore(to) ? end : to, spec, symbol, timeframe, source);
            page.stream()
                    .filter(candle -> !candle.openTime().isBefore(from)
                            && candle.openTime().isBefore(to))
                    .forEach(candles::add);
        }
        return candles;
    }

    private static Instant later(Instant begin, Instant anchor, Timeframe timeframe) {
        return begin.isBefore(anchor) ? firstWhole(anchor, timeframe) : begin;
    }

    /** Open time of the first candle of the timeframe that lies wholly behind the anchor. */
    static Instant firstWhole(Instant anchor, Timeframe timeframe) {
        Instant opened = timeframe.openTimeOf(anchor);
        return opened.equals(anchor) ? anchor : opened.plus(timeframe.duration());
    }

    /** A page that is read up to a moment. */
    private static final class GrowingPage {

        private List<Candle> candles = List.of();
        private Instant readUntil;

        GrowingPage(Instant begin) {
            this.readUntil = begin;
        }

        synchronized List<Candle> until(
                Instant end, CompetitionSpec spec, Symbol symbol, Timeframe timeframe, ClosedCandles source)
                throws MarketUnavailable {
            if (readUntil.isBefore(end)) {
                List<Candle> all = new ArrayList<>(candles);
                all.addAll(source.between(spec, symbol, timeframe, readUntil, end));
                candles = List.copyOf(all);
                readUntil = end;
            }
            return candles;
        }
    }
}

package org.tradingarena.marketdata.application.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.Trade;
import org.tradingarena.engine.market.TradesToCandles;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Symbol;

/**
 * Real bars of a stretch that was slept through and that the board does not reach: from the venue's candles, for perpetuals
 * from its trades. A stretch is asked for once; a venue that does not answer is left alone for a while. Not thread-safe.
 */
final class Backfill {

    private static final Logger LOG = Logger.getLogger(Backfill.class);
    private static final int STRETCH = 900;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final LiveVenue venue;
    private final VenueClock clock;
    private final Duration step;
    private final Map<Symbol, Stretch> stretches = new HashMap<>();
    private Instant notBefore = Instant.MIN;

    Backfill(LiveVenue venue, VenueClock clock, Duration step) {
        this.venue = venue;
        this.clock = clock;
        this.step = step;
    }

    /** Bars of a half-open range. */
    private record Stretch(Instant from, Instant to, Map<Instant, Bar> bars) {
        boolean covers(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /**
     * The bar that opens at the time; null when the venue does not have it or does not answer.
     *
     * @param before the bar before it, whose close and mark an empty bar repeats
     */
    @Nullable
    Bar bar(Symbol symbol, Instant openTime, Bar before) throws InterruptedException {
        Stretch known = stretches.get(symbol);
        if (known == null || !known.covers(openTime)) {
            if (clock.now().isBefore(notBefore)) {
                return null;
            }
            known = fetch(symbol, openTime, before);
            stretches.put(symbol, known);
        }
        return known.bars().get(openTime);
    }

    /** The same without asking: null when it is not in the last stretch. */
    @Nullable
    Bar known(Symbol symbol, Instant openTime) {
        Stretch stretch = stretches.get(symbol);
        return stretch == null ? null : stretch.bars().get(openTime);
    }

    private Stretch fetch(Symbol symbol, Instant from, Bar before) throws InterruptedException {
        Instant closed = clock.now().truncatedTo(ChronoUnit.SECONDS);
        Instant most = from.plus(step.multipliedBy(STRETCH));
        Instant to = closed.isBefore(most) ? closed : most;
        try {
            Map<Instant, Bar> bars = venue.history().market() == BinanceMarket.SPOT
                    ? fromCandles(symbol, from, to)
                    : fromTrades(symbol, from, to, before);
            LOG.infof("%s %s: %d bars from %s to %s by request", venue.profile().name(), symbol, bars.size(), from, to);
            return new Stretch(from, to, bars);
        } catch (VenueUnavailable | VenueRefused away) {
            LOG.warnf("%s %s: no bars from %s to %s: %s", venue.profile().name(), symbol, from, to, away.getMessage());
            notBefore = clock.now().plus(AFTER_FAILURE);
            return new Stretch(from, from, Map.of());
        }
    }

    private Map<Instant, Bar> fromCandles(Symbol symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        Map<Instant, Bar> bars = new HashMap<>();
        for (Candle candle : venue.history().candles(venue.venueSymbol(symbol), step, from, to)) {
            bars.put(candle.openTime(), candle.toBar(symbol));
        }
        return bars;
    }

    private Map<Instant, Bar> fromTrades(Symbol symbol, Instant from, Instant to, Bar before)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        String name = venue.venueSymbol(symbol);
        Map<Instant, List<Trade>> byStep = new TreeMap<>();
        for (AggregateTrade trade : venue.history().trades(name, from, to)) {
            long number = Duration.between(from, trade.time()).dividedBy(step);
            byStep.computeIfAbsent(from.plus(step.multipliedBy(number)), _ -> new ArrayList<>())
                    .add(new Trade(trade.time(), trade.price(), trade.quantity()));
        }
        Map<Instant, BigDecimal> fundings = new HashMap<>();
        for (FundingRate funding : venue.history().fundings(name, from, to)) {
            fundings.put(funding.time().truncatedTo(ChronoUnit.SECONDS), funding.rate());
        }
        Map<Instant, Bar> bars = new HashMap<>();
        Bar last = before;
        for (Instant open = from; open.isBefore(to); open = open.plus(step)) {
            List<Trade> trades = byStep.get(open);
            Candle candle = trades == null
                    ? Candle.empty(open, last.close())
                    : TradesToCandles.between(trades, open, open.plus(step), step)
                            .getFirst();
            last = perpetual(candle, symbol, before, fundings.get(open));
            bars.put(open, last);
        }
        return bars;
    }

    /** The venue tells no mark price of single seconds afterwards; the last known one stays until the stream goes on. */
    private static Bar perpetual(Candle candle, Symbol symbol, Bar before, @Nullable BigDecimal funding) {
        return new Bar(
                symbol,
                candle.open(),
                candle.high(),
                candle.low(),
                candle.close(),
                candle.volume(),
                candle.trades(),
                false,
                false,
                before.mark(),
                funding,
                before.openInterest());
    }
}

package org.tradingarena.marketdata.application.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.types.Symbol;

/**
 * Folds the minutes of one symbol between anchor and start. Minutes that the venue does not have are
 * passed over, as a bar that is missing in a frame; a symbol whose history begins later begins there.
 */
final class WarmUp {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final Duration PAGE = Duration.ofDays(1);
    /** How far before the start a last price is looked for where nothing is folded. */
    private static final Duration LAST_PRICE = Duration.ofHours(1);

    private static final Duration LAST_FUNDING = Duration.ofHours(24);

    private final MarketSpec market;
    private final Symbol symbol;
    private final String venueSymbol;
    private final BinanceHistory history;
    private final FrameBuilder builder;
    private Instant next;
    private @Nullable Candle last;
    private long passed;

    WarmUp(MarketSpec market, Symbol symbol, String venueSymbol, BinanceHistory history, FrameBuilder builder) {
        this.market = market;
        this.symbol = symbol;
        this.venueSymbol = venueSymbol;
        this.history = history;
        this.builder = builder;
        this.next = market.anchor();
    }

    /** Folds every minute that closes until the time, at most the start. */
    void until(Instant time) throws VenueUnavailable, VenueRefused, InterruptedException {
        Instant end = time.isBefore(market.start()) ? time : market.start();
        Instant from = next;
        while (from.plus(MINUTE).compareTo(end) <= 0) {
            Instant to = from.plus(PAGE).isBefore(end) ? from.plus(PAGE) : end;
            for (Candle candle : history.candles(venueSymbol, MINUTE, from, to)) {
                fold(candle);
            }
            from = to;
        }
    }

    /** Whether the minute before the start is folded, or there is none to fold. */
    boolean complete() {
        return !next.isBefore(market.start());
    }

    /** Fills what is missing at the end, notes the funding, and returns the last known candle before the start. */
    @Nullable
    Candle finish() throws VenueUnavailable, VenueRefused, InterruptedException {
        fillUntil(market.start());
        if (passed > 0) {
            LOG.warnf(
                    "%s %s: the venue does not have %d minutes of the warm-up; they are passed over",
                    market.dataset(), symbol, passed);
        }
        if (history.market() == BinanceMarket.USD_M) {
            List<FundingRate> fundings =
                    history.fundings(venueSymbol, market.start().minus(LAST_FUNDING), market.start());
            if (!fundings.isEmpty()) {
                BigDecimal rate = fundings.getLast().rate();
                builder.warmUp(symbol, rate);
            }
        }
        return last == null ? lastPrice() : last;
    }

    private void fold(Candle candle) {
        if (candle.openTime().isBefore(next)) {
            return;
        }
        fillUntil(candle.openTime());
        builder.warmUp(symbol, candle, MINUTE);
        last = candle;
        next = candle.openTime().plus(MINUTE);
    }

    private void fillUntil(Instant end) {
        Candle before = last;
        while (before != null && next.isBefore(end)) {
            builder.passWarmUp(symbol, next, MINUTE);
            next = next.plus(MINUTE);
            passed++;
        }
        if (before == null) {
            next = end;
        }
    }

    private @Nullable Candle lastPrice() throws VenueUnavailable, VenueRefused, InterruptedException {
        List<Candle> before =
                history.candles(venueSymbol, MINUTE, market.start().minus(LAST_PRICE), market.start());
        return before.isEmpty() ? null : before.getLast();
    }
}

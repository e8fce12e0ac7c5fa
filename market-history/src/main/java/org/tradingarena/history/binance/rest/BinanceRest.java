package org.tradingarena.history.binance.rest;

import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.KlineInterval;
import org.tradingarena.history.binance.wire.VenueSymbols;

/**
 * One market of Binance over REST. Make one per market and process and share it: cache, clock and connections are its own,
 * request weight and pauses those of the governor.
 */
public final class BinanceRest implements BinanceHistory, AutoCloseable {

    private static final int UNKNOWN_SYMBOL = -1121;
    private static final int UNKNOWN_INTERVAL = -1120;
    private static final int NOT_ON_SPOT = 0;

    private final BinanceMarket market;
    private final Pace pace;
    private final Parts parts;

    /** The parts that both paces share. */
    private record Parts(
            Asker asker,
            InstrumentBook instruments,
            ClockKeeper clock,
            CandleReader candles,
            TradeReader trades,
            PerpetualReader perpetuals) {}

    /** A client for live callers; {@link #bulk()} gives the one for work that can wait. */
    public BinanceRest(Vertx vertx, RestSettings settings, RequestGovernor governor) {
        this(vertx, settings, governor, RandomGenerator.getDefault(), LocalClock.MACHINE);
    }

    BinanceRest(
            Vertx vertx, RestSettings settings, RequestGovernor governor, RandomGenerator random, LocalClock ticks) {
        this(settings.market(), Pace.LIVE, parts(vertx, settings, governor, random, ticks));
    }

    private BinanceRest(BinanceMarket market, Pace pace, Parts parts) {
        this.market = market;
        this.pace = pace;
        this.parts = parts;
    }

    private static Parts parts(
            Vertx vertx, RestSettings settings, RequestGovernor governor, RandomGenerator random, LocalClock ticks) {
        BinanceMarket market = settings.market();
        VenueWatch watch = governor.watch();
        Asker asker = new Asker(settings, new VenueHttp(vertx, settings), governor, random, ticks);
        ClockKeeper clock = new ClockKeeper(asker, market, new VenueClock(ticks), watch);
        Endpoints endpoints = Endpoints.of(market);
        return new Parts(
                asker,
                new InstrumentBook(asker, market, governor, ticks),
                clock,
                new CandleReader(asker, market, clock, new CandlePages(settings.cachedPages()), watch),
                new TradeReader(asker, endpoints),
                new PerpetualReader(asker, endpoints));
    }

    /**
     * The same client for work that can wait: it uses at most the governor's share of the request weight, and reads candles
     * past the cache.
     */
    public BinanceRest bulk() {
        return new BinanceRest(market, Pace.BULK, parts);
    }

    @Override
    public BinanceMarket market() {
        return market;
    }

    @Override
    public List<VenueInstrument> instruments() throws VenueUnavailable, VenueRefused, InterruptedException {
        return parts.instruments.instruments(pace);
    }

    @Override
    public void refreshInstruments() {
        parts.instruments.forget();
    }

    @Override
    public Instant venueTime() throws VenueUnavailable, VenueRefused, InterruptedException {
        return parts.clock.fresh(pace).now();
    }

    /** What the venue's clock is ahead of the local one, from the last samples; zero before the first. */
    public Duration clockOffset() {
        return parts.clock.clock().offset();
    }

    @Override
    public Optional<String> clockWarning() {
        return parts.clock.clock().warning();
    }

    @Override
    public List<Candle> candles(String symbol, Duration interval, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        Optional<KlineInterval> known = KlineInterval.of(interval).filter(one -> one.existsOn(market));
        if (known.isEmpty()) {
            throw new VenueRefused(
                    UNKNOWN_INTERVAL, "candles of " + interval.toSeconds() + " s are not to be had on " + market);
        }
        ready(symbol);
        return parts.candles.read(new CandleSeries(symbol, known.get(), false), from, to, pace);
    }

    @Override
    public List<AggregateTrade> trades(String symbol, long fromId, int limit)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        if (limit < 1 || limit > Endpoints.TRADES) {
            throw new IllegalArgumentException("from 1 to " + Endpoints.TRADES + " trades, not " + limit);
        }
        ready(symbol);
        return parts.trades.from(symbol, fromId, limit, pace);
    }

    @Override
    public List<AggregateTrade> trades(String symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        ready(symbol);
        return parts.trades.between(symbol, from, to, pace);
    }

    @Override
    public MarkPrice markPrice(String symbol) throws VenueUnavailable, VenueRefused, InterruptedException {
        readyOnPerpetuals(symbol, "a mark price");
        return parts.perpetuals.markPrice(symbol, pace);
    }

    @Override
    public List<Candle> markCandles(String symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        readyOnPerpetuals(symbol, "a mark price");
        return parts.candles.read(new CandleSeries(symbol, KlineInterval.M1, true), from, to, pace);
    }

    @Override
    public List<FundingRate> fundings(String symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        readyOnPerpetuals(symbol, "funding");
        return parts.perpetuals.fundings(symbol, from, to, pace);
    }

    @Override
    public BigDecimal openInterest(String symbol) throws VenueUnavailable, VenueRefused, InterruptedException {
        readyOnPerpetuals(symbol, "open interest");
        return parts.perpetuals.openInterest(symbol, pace);
    }

    private void readyOnPerpetuals(String symbol, String what)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        if (market == BinanceMarket.SPOT) {
            throw new VenueRefused(NOT_ON_SPOT, "spot has no " + what);
        }
        ready(symbol);
    }

    private void ready(String symbol) throws VenueUnavailable, VenueRefused, InterruptedException {
        if (!VenueSymbols.possible(symbol)) {
            throw new VenueRefused(
                    UNKNOWN_SYMBOL,
                    "the venue has no symbol '" + symbol + "'; it writes capitals without a slash, such as BTCUSDT");
        }
        parts.instruments.learnLimit(pace);
    }

    /** Ends all open requests of this client and of its bulk twin. */
    @Override
    public void close() {
        parts.asker.close();
    }
}

package org.tradingarena.marketdata.application.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueInstrument.TradingStatus;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/** A spot venue in memory: candles by symbol and length, and an outage on demand. */
final class FakeVenue implements BinanceHistory {

    private final List<VenueInstrument> instruments = new ArrayList<>();
    private final Map<String, TreeMap<Instant, Candle>> candles = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile int asked;

    FakeVenue(Symbol... symbols) {
        for (Symbol symbol : symbols) {
            instruments.add(new VenueInstrument(
                    symbol,
                    symbol.base() + symbol.quote(),
                    TradingStatus.TRADING,
                    new BigDecimal("0.01"),
                    new BigDecimal("0.00001"),
                    Money.of("5"),
                    null));
        }
    }

    void has(Symbol symbol, Duration interval, Candle candle) {
        candles.computeIfAbsent(key(symbol.base() + symbol.quote(), interval), _ -> new TreeMap<>())
                .put(candle.openTime(), candle);
    }

    void away(boolean now) {
        away = now;
    }

    /** How often candles were asked for. */
    int asked() {
        return asked;
    }

    @Override
    public BinanceMarket market() {
        return BinanceMarket.SPOT;
    }

    @Override
    public List<VenueInstrument> instruments() throws VenueUnavailable {
        check();
        return instruments;
    }

    @Override
    public void refreshInstruments() {}

    @Override
    public Instant venueTime() throws VenueUnavailable {
        check();
        return Instant.EPOCH;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one session asks
    public List<Candle> candles(String symbol, Duration interval, Instant from, Instant to) throws VenueUnavailable {
        check();
        asked++;
        return List.copyOf(candles.getOrDefault(key(symbol, interval), new TreeMap<>())
                .subMap(from, to)
                .values());
    }

    @Override
    public List<AggregateTrade> trades(String symbol, long fromId, int limit) throws VenueRefused {
        throw new VenueRefused(0, "no trades here");
    }

    @Override
    public List<AggregateTrade> trades(String symbol, Instant from, Instant to) throws VenueRefused {
        throw new VenueRefused(0, "no trades here");
    }

    @Override
    public MarkPrice markPrice(String symbol) throws VenueRefused {
        throw new VenueRefused(0, "spot");
    }

    @Override
    public List<Candle> markCandles(String symbol, Instant from, Instant to) throws VenueRefused {
        throw new VenueRefused(0, "spot");
    }

    @Override
    public List<FundingRate> fundings(String symbol, Instant from, Instant to) throws VenueRefused {
        throw new VenueRefused(0, "spot");
    }

    @Override
    public BigDecimal openInterest(String symbol) throws VenueRefused {
        throw new VenueRefused(0, "spot");
    }

    private void check() throws VenueUnavailable {
        if (away) {
            throw new VenueUnavailable("nobody answers at venue.test", (Instant) null);
        }
    }

    private static String key(String symbol, Duration interval) {
        return symbol + "@" + interval;
    }
}

package org.tradingarena.history.binance.archive;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.VenueFilter;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueInstrument.TradingStatus;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.schema.types.Symbol;

/** A venue's history that has every candle since it was listed, at a time that stands still. */
final class FakeHistory implements BinanceHistory {

    private final Instant now;
    private final List<String> asked = new ArrayList<>();
    private Instant listed = Instant.EPOCH;
    private boolean down;

    FakeHistory(Instant now) {
        this.now = now;
    }

    void listedSince(Instant since) {
        listed = since;
    }

    void down(boolean isDown) {
        down = isDown;
    }

    /** First open time and end of every range asked for. */
    List<String> asked() {
        return asked;
    }

    @Override
    public BinanceMarket market() {
        return BinanceMarket.SPOT;
    }

    @Override
    public List<VenueInstrument> instruments() {
        return List.of(
                VenueInstrument.of(
                        new Symbol("BTC/USDT"),
                        "BTCUSDT",
                        TradingStatus.TRADING,
                        List.of(
                                new VenueFilter.PriceRange(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.01")),
                                new VenueFilter.LotSize(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.00001")),
                                new VenueFilter.Notional(new BigDecimal("5"), null, true, false, 5))),
                VenueInstrument.of(new Symbol("ETH/USDT"), "ETHUSDT", TradingStatus.HALTED, List.of()));
    }

    @Override
    public void refreshInstruments() {}

    @Override
    public Instant venueTime() {
        return now;
    }

    @Override
    public List<Candle> candles(String symbol, Duration interval, Instant from, Instant to) throws VenueUnavailable {
        if (down) {
            throw new VenueUnavailable("down", (Instant) null);
        }
        asked.add(from + ".." + to);
        List<Candle> candles = new ArrayList<>();
        for (Instant open = from; !open.plus(interval).isAfter(to); open = open.plus(interval)) {
            if (!open.isBefore(listed)) {
                candles.add(Archives.candle(open));
            }
        }
        return candles;
    }

    @Override
    public List<AggregateTrade> trades(String symbol, long fromId, int limit) {
        return List.of();
    }

    @Override
    public List<AggregateTrade> trades(String symbol, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public MarkPrice markPrice(String symbol) {
        throw new IllegalStateException("a fetch asks for no mark price");
    }

    @Override
    public List<Candle> markCandles(String symbol, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public List<FundingRate> fundings(String symbol, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public BigDecimal openInterest(String symbol) {
        return BigDecimal.ZERO;
    }
}

package org.tradingarena.marketdata.adapter.binance;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.Pair;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** The candles that the trades of a tape make, computed without the code under test. */
public final class TapeTruth {

    private final VenueTape tape;
    private final Pair pair;

    public TapeTruth(VenueTape tape, String symbol) {
        this.tape = tape;
        this.pair = tape.pairs().stream()
                .filter(one -> one.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /** The candles of a half-open range. */
    public List<Candle> candles(Instant from, Instant to, Duration step) {
        List<Candle> candles = new ArrayList<>();
        for (Instant open = from; open.isBefore(to); open = open.plus(step)) {
            candles.add(candle(open, open.plus(step)));
        }
        return candles;
    }

    private Candle candle(Instant open, Instant close) {
        List<AggTrade> trades = tape.trades(pair.symbol(), open.toEpochMilli(), close.toEpochMilli());
        if (trades.isEmpty()) {
            AggTrade before = tape.lastBefore(pair.symbol(), open.toEpochMilli());
            if (before == null) {
                throw new IllegalArgumentException("no trade before " + open);
            }
            return Candle.empty(open, price(before.price()));
        }
        return new Candle(
                open,
                price(trades.getFirst().price()),
                price(trades.stream().mapToLong(AggTrade::price).max().orElseThrow()),
                price(trades.stream().mapToLong(AggTrade::price).min().orElseThrow()),
                price(trades.getLast().price()),
                new Quantity(BigDecimal.valueOf(
                        trades.stream().mapToLong(AggTrade::quantity).sum(), pair.quantityDecimals())),
                trades.stream().mapToLong(AggTrade::count).sum());
    }

    private Price price(long ticks) {
        return new Price(BigDecimal.valueOf(ticks, pair.priceDecimals()));
    }
}

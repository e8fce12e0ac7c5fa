package org.tradingarena.simulators.binance.market;

import java.util.List;
import org.tradingarena.simulators.binance.tape.AggTrade;

/**
 * A candle in whole numbers; without trades its four prices are the last one before it.
 *
 * @param time first millisecond since 1970
 * @param step milliseconds
 * @param open in ticks, as are high, low and close
 * @param volume in lots
 * @param quote in ticks times lots
 * @param trades how many
 * @param takerVolume bought by takers, in lots
 * @param takerQuote bought by takers, in ticks times lots
 * @param firstId number of its first trade, -1 without any
 * @param lastId number of its last trade, -1 without any
 */
public record Bar(
        long time,
        long step,
        long open,
        long high,
        long low,
        long close,
        long volume,
        long quote,
        long trades,
        long takerVolume,
        long takerQuote,
        long firstId,
        long lastId) {

    /** The last millisecond that belongs to it. */
    public long closeTime() {
        return time + step - 1;
    }

    static Bar empty(long time, long step, long price) {
        return new Bar(time, step, price, price, price, price, 0, 0, 0, 0, 0, -1, -1);
    }

    /** The candle of these trades, of which there is at least one. */
    static Bar of(long time, long step, List<AggTrade> trades) {
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        long volume = 0;
        long quote = 0;
        long count = 0;
        long takerVolume = 0;
        long takerQuote = 0;
        for (AggTrade trade : trades) {
            long amount = Math.multiplyExact(trade.price(), trade.quantity());
            high = Math.max(high, trade.price());
            low = Math.min(low, trade.price());
            volume += trade.quantity();
            quote = Math.addExact(quote, amount);
            count += trade.count();
            takerVolume += trade.buyerIsMaker() ? 0 : trade.quantity();
            takerQuote += trade.buyerIsMaker() ? 0 : amount;
        }
        AggTrade first = trades.getFirst();
        AggTrade last = trades.getLast();
        return new Bar(
                time,
                step,
                first.price(),
                high,
                low,
                last.price(),
                volume,
                quote,
                count,
                takerVolume,
                takerQuote,
                first.firstId(),
                last.lastId());
    }

    /** The candle of these finer ones, of which at least one has trades. */
    static Bar merged(long time, long step, List<Bar> bars) {
        List<Bar> traded = bars.stream().filter(bar -> bar.trades > 0).toList();
        return new Bar(
                time,
                step,
                traded.getFirst().open,
                traded.stream().mapToLong(Bar::high).max().orElseThrow(),
                traded.stream().mapToLong(Bar::low).min().orElseThrow(),
                traded.getLast().close,
                traded.stream().mapToLong(Bar::volume).sum(),
                traded.stream().mapToLong(Bar::quote).reduce(0, Math::addExact),
                traded.stream().mapToLong(Bar::trades).sum(),
                traded.stream().mapToLong(Bar::takerVolume).sum(),
                traded.stream().mapToLong(Bar::takerQuote).reduce(0, Math::addExact),
                traded.getFirst().firstId,
                traded.getLast().lastId);
    }

    /** The same candle after a late trade of one lot, one tick above its close, was found. */
    Bar corrected() {
        long price = close + 1;
        return new Bar(
                time,
                step,
                trades == 0 ? price : open,
                trades == 0 ? price : Math.max(high, price),
                trades == 0 ? price : low,
                price,
                volume + 1,
                quote + price,
                trades + 1,
                takerVolume + 1,
                takerQuote + price,
                firstId,
                lastId);
    }
}

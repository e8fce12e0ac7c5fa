package org.tradingarena.simulators.binance.tape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Turns lines into candles of exact integers and numbers their trades without a hole. */
final class CandleNumbering {

    /** Trades per aggregate where a file does not say how many trades there were. */
    private static final int TRADES_PER_AGGREGATE = 2;

    private final Pair pair;
    private final long step;
    private long trade = 1;
    private long aggregate = 1;

    CandleNumbering(Pair pair, long step) {
        this.pair = pair;
        this.step = step;
    }

    /** @param lines in order of time */
    BaseCandle[] candles(Collection<CandleLine> lines) {
        return lines.stream().map(this::candle).toArray(BaseCandle[]::new);
    }

    private BaseCandle candle(CandleLine line) {
        if (line.time() % step != 0) {
            throw new IllegalArgumentException(pair.symbol() + ": the candle at " + line.time()
                    + " ms does not begin at a multiple of " + step + " ms");
        }
        long open = ticks(line.open());
        long high = ticks(line.high());
        long low = ticks(line.low());
        long close = ticks(line.close());
        long volume = lots(line.volume());
        CandleLine.Archive archive = line.archive();
        int least = BaseCandle.least(open, high, low, close);
        long aggregates = volume == 0 ? 0 : Math.max(least, Math.min(volume, Math.max(4, step / 1000)));
        int trades = (int) aggregates * TRADES_PER_AGGREGATE;
        if (archive != null && volume > 0) {
            trades = Math.max(archive.trades(), least);
            aggregates = Math.min(aggregates, trades);
        }
        BaseCandle candle = new BaseCandle(
                line.time(),
                open,
                high,
                low,
                close,
                volume,
                trade,
                trades,
                aggregate,
                (int) aggregates,
                archive == null || volume == 0 ? null : sums(archive));
        trade += trades;
        aggregate += aggregates;
        return candle;
    }

    private BaseCandle.Sums sums(CandleLine.Archive archive) {
        int decimals = pair.priceDecimals() + pair.quantityDecimals();
        return new BaseCandle.Sums(
                whole(archive.quote(), decimals), lots(archive.takerVolume()), whole(archive.takerQuote(), decimals));
    }

    private long ticks(BigDecimal price) {
        return price.movePointRight(pair.priceDecimals()).longValueExact();
    }

    private long lots(BigDecimal quantity) {
        return quantity.movePointRight(pair.quantityDecimals()).longValueExact();
    }

    private static long whole(BigDecimal number, int decimals) {
        return number.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}

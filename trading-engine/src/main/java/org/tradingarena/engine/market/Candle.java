package org.tradingarena.engine.market;

import java.time.Instant;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * A closed candle of one symbol; its length is known to whoever holds it.
 *
 * @param openTime first moment of the candle
 * @param volume in units of the base asset
 * @param trades number of trades; 0 when nobody traded, and then all four prices are equal
 */
public record Candle(Instant openTime, Price open, Price high, Price low, Price close, Quantity volume, long trades) {

    /** A candle in which nobody traded: the venue repeats the last close four times. */
    public static Candle empty(Instant openTime, Price lastClose) {
        return new Candle(openTime, lastClose, lastClose, lastClose, lastClose, Quantity.ZERO, 0);
    }

    /** Whether nobody traded. Some data sets tell volume but not the number of trades. */
    public boolean empty() {
        return trades == 0 && volume.isZero();
    }

    /** The candle of a frame's bar. */
    public static Candle of(Instant openTime, Bar bar) {
        return new Candle(openTime, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(), bar.trades());
    }

    /** This candle as the execution bar of a symbol. */
    public Bar toBar(Symbol symbol) {
        return Bar.of(symbol, open, high, low, close, volume, trades);
    }

    CandlePoint toPoint() {
        return new CandlePoint(openTime, open, high, low, close, volume);
    }
}

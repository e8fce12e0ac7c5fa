package org.tradingarena.schema.event.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * The closed execution bar of one symbol within a frame.
 *
 * @param volume in units of the base asset; 0 when nobody traded
 * @param missing true when the venue did not deliver the bar in time, or the data set does not have it; its prices then repeat the last known close and
 *     nothing fills on it
 * @param halted true when the venue had stopped trading; nothing fills and nobody may enter
 * @param mark mark price of a perpetual at the close of the bar, which values positions and liquidates them; null where
 *     the market tells none, and then the bar's own prices do both
 * @param fundingRate for a perpetual, the rate due at the open of the bar: longs pay it to shorts when it is positive;
 *     null where no funding is due
 * @param openInterest contracts open at the close of the bar, in units of the base asset; null where the market does not
 *     tell it
 */
public record Bar(
        Symbol symbol,
        Price open,
        Price high,
        Price low,
        Price close,
        Quantity volume,
        long trades,
        boolean missing,
        boolean halted,
        @Nullable Price mark,
        @Nullable BigDecimal fundingRate,
        @Nullable BigDecimal openInterest) {

    /** A bar in which somebody may have traded, without mark and funding. */
    public static Bar of(Symbol symbol, Price open, Price high, Price low, Price close, Quantity volume, long trades) {
        return new Bar(symbol, open, high, low, close, volume, trades, false, false, null, null, null);
    }

    /** A bar that did not come: it repeats the last known close, and nothing fills on it. */
    public static Bar missing(Symbol symbol, Price lastClose) {
        return new Bar(
                symbol, lastClose, lastClose, lastClose, lastClose, Quantity.ZERO, 0, true, false, null, null, null);
    }

    /** Whether an order could have met a counterpart in this bar. */
    public boolean tradable() {
        return !missing && !halted && !volume.isZero();
    }

    /** What positions are worth at the close of this bar: the mark price where the market tells one. */
    public Price value() {
        return mark == null ? close : mark;
    }

    /** The same bar with the open interest at its close. */
    public Bar withOpenInterest(BigDecimal interest) {
        return new Bar(symbol, open, high, low, close, volume, trades, missing, halted, mark, fundingRate, interest);
    }

    /** The same bar with the funding that is due at its open. */
    public Bar withFunding(BigDecimal rate) {
        return new Bar(symbol, open, high, low, close, volume, trades, missing, halted, mark, rate, openInterest);
    }
}

package org.tradingarena.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.store.DatasetDraft;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** Candles and descriptions for tests. */
public final class Candles {

    public static final Symbol BTC = new Symbol("BTC/USDT");
    public static final Symbol ETH = new Symbol("ETH/USDT");
    public static final Duration MINUTE = Duration.ofMinutes(1);
    /** A moment at which candles of every length open. */
    public static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");

    private Candles() {}

    /** A candle of a minute after {@link #NOON}. */
    public static Candle minute(long minute, String open, String high, String low, String close, String volume) {
        return new Candle(
                NOON.plus(MINUTE.multipliedBy(minute)),
                Price.of(open),
                Price.of(high),
                Price.of(low),
                Price.of(close),
                Quantity.of(volume),
                minute + 1);
    }

    /** A candle whose four prices are one, so that a mix-up shows. */
    public static Candle flat(long minute, String price) {
        return minute(minute, price, price, price, price, "1.5");
    }

    /** A spot data set of one-minute candles. */
    public static DatasetDraft draft(String name, Symbol... symbols) {
        return new DatasetDraft(
                name, "Test candles", "made by a test", false, VenueKind.SPOT, null, MINUTE, List.of(symbols));
    }

    /** Rules for a symbol. */
    public static Instrument instrument(Symbol symbol) {
        return Instrument.spot(symbol, new BigDecimal("0.01"), new BigDecimal("0.001"), Money.ZERO);
    }
}

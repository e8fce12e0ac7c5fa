package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The object {@code k} of a kline event, in whose letters the close stands before the high and the low. */
final class KlineFields {

    private static final int ALL = 0b1111_1111_1111;

    private String symbol = "";
    private String interval = "";
    private boolean closed;
    private long openTime;
    private long closeTime;
    private long trades;
    private @Nullable BigDecimal open;
    private @Nullable BigDecimal high;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal close;
    private @Nullable BigDecimal volume;
    private @Nullable BigDecimal quoteVolume;
    private int seen;

    static KlineFields of(VenueJson json) throws WireFault {
        KlineFields fields = new KlineFields();
        for (String name = json.nextField(); name != null; name = json.nextField()) {
            if (name.length() == 1) {
                fields.take(json, name);
            } else {
                json.skip();
            }
        }
        json.require(JsonToken.END_OBJECT, "the end of k");
        return fields;
    }

    String symbol() {
        return symbol;
    }

    String interval() {
        return interval;
    }

    boolean closed() {
        return closed;
    }

    RawCandle candle() throws WireFault {
        if (seen != ALL
                || open == null
                || high == null
                || low == null
                || close == null
                || volume == null
                || quoteVolume == null) {
            throw new WireFault("k does not have all of t T s i o c h l v n x q, each once");
        }
        return new RawCandle(openTime, open, high, low, close, volume, closeTime, quoteVolume, trades);
    }

    private void take(VenueJson json, String name) throws WireFault {
        switch (name.charAt(0)) {
            case 't' -> {
                openTime = json.whole(name);
                once(0);
            }
            case 'T' -> {
                closeTime = json.whole(name);
                once(1);
            }
            case 's' -> {
                symbol = json.text(name);
                once(2);
            }
            case 'i' -> {
                interval = json.text(name);
                once(3);
            }
            case 'o' -> {
                open = json.decimal(name);
                once(4);
            }
            case 'c' -> {
                close = json.decimal(name);
                once(5);
            }
            case 'h' -> {
                high = json.decimal(name);
                once(6);
            }
            case 'l' -> {
                low = json.decimal(name);
                once(7);
            }
            case 'v' -> {
                volume = json.decimal(name);
                once(8);
            }
            case 'n' -> {
                trades = json.whole(name);
                once(9);
            }
            case 'x' -> {
                closed = json.flag(name);
                once(10);
            }
            case 'q' -> {
                quoteVolume = json.decimal(name);
                once(11);
            }
            default -> json.skip();
        }
    }

    private void once(int place) throws WireFault {
        if ((seen & 1 << place) != 0) {
            throw new WireFault("a field of k stands there twice");
        }
        seen |= 1 << place;
    }
}

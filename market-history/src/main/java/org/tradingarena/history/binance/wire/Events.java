package org.tradingarena.history.binance.wire;

import java.util.Optional;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.StreamMessage.CandleUpdate;
import org.tradingarena.history.binance.StreamMessage.Marked;
import org.tradingarena.history.binance.StreamMessage.Other;
import org.tradingarena.history.binance.StreamMessage.Traded;

/** The events of which the arena knows the layout, from their fields. */
final class Events {

    private Events() {}

    static StreamMessage kline(LetterFields event, KlineFields kline) throws WireFault {
        String symbol = VenueSymbols.checked(event.text('s'));
        if (!symbol.equals(kline.symbol())) {
            throw new WireFault("the event is of " + symbol + ", its k of " + kline.symbol());
        }
        Optional<KlineInterval> interval = KlineInterval.of(kline.interval());
        if (interval.isEmpty()) {
            return new Other("kline of " + WireFault.oneLine(kline.interval(), 20), true);
        }
        return new CandleUpdate(
                symbol,
                interval.get().length(),
                kline.candle().possible(interval.get()),
                kline.closed(),
                event.time('E'));
    }

    static StreamMessage trade(LetterFields event) throws WireFault {
        return new Traded(
                VenueSymbols.checked(event.text('s')),
                new AggregateTrade(
                        event.whole('a'),
                        event.time('T'),
                        event.price('p'),
                        event.quantity('q'),
                        trades(event.whole('f'), event.whole('l')),
                        event.flag('m')),
                event.time('E'));
    }

    static StreamMessage mark(LetterFields event) throws WireFault {
        String symbol = VenueSymbols.checked(event.text('s'));
        if (event.text('r').isEmpty()) {
            // A contract with a last day pays no funding.
            return new Other("markPriceUpdate without funding", true);
        }
        return new Marked(
                symbol, new MarkPrice(event.time('E'), event.price('p'), event.decimal('r'), event.time('T')));
    }

    static long trades(long first, long last) throws WireFault {
        if (first < 0 || last < first) {
            throw new WireFault("first trade " + first + " and last trade " + last + " are no range");
        }
        return last - first + 1;
    }
}

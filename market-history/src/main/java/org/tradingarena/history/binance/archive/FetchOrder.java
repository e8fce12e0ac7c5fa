package org.tradingarena.history.binance.archive;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.wire.KlineInterval;
import org.tradingarena.history.store.DatasetDraft;

/**
 * What is to be fetched.
 *
 * @param symbols as the venue writes them, at least one, each once
 * @param name of the data set
 */
public record FetchOrder(
        BinanceMarket market, List<String> symbols, KlineInterval interval, FetchRange range, String name) {

    private static final int NAMED_SYMBOLS = 3;

    public FetchOrder {
        symbols = List.copyOf(symbols);
        if (symbols.isEmpty() || symbols.stream().distinct().count() != symbols.size()) {
            throw new IllegalArgumentException("name at least one symbol, and each once, not " + symbols);
        }
        if (!interval.existsOn(market)) {
            throw new IllegalArgumentException("candles of " + interval.wireName() + " are not to be had on " + market);
        }
        DatasetDraft.requireStep(interval.length());
        DatasetDraft.requireName(name);
    }

    /** The order under a name, or one made of what is fetched when it is null. */
    public static FetchOrder of(
            BinanceMarket market,
            List<String> symbols,
            KlineInterval interval,
            FetchRange range,
            @Nullable String name) {
        return new FetchOrder(
                market, symbols, interval, range, name == null ? made(market, symbols, interval, range) : name);
    }

    private static String made(BinanceMarket market, List<String> symbols, KlineInterval interval, FetchRange range) {
        String which = symbols.size() <= NAMED_SYMBOLS
                ? String.join("-", symbols).toLowerCase(Locale.ROOT)
                : symbols.size() + "-symbols";
        return "binance-" + (market == BinanceMarket.SPOT ? "" : "um-") + which + "-" + interval.wireName() + "-"
                + range.text();
    }
}

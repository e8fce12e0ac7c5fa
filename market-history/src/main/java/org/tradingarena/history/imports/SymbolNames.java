package org.tradingarena.history.imports;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Symbol;

/** Finds the traded pair in the name of a file, such as {@code BTCUSDT-1m-2024-01.zip} or {@code coinbase-BTC-USD-4h.json}. */
public final class SymbolNames {

    private static final String QUOTES = "(USDT|USDC|FDUSD|TUSD|BUSD|USD|EUR|GBP|TRY|JPY|BTC|ETH|BNB)(?![A-Z0-9])";
    /** Looks ahead, since in {@code COINBASE-BTC-USD} two pairs overlap. */
    private static final Pattern PARTED = Pattern.compile("(?<![A-Z0-9])(?=([A-Z0-9]{2,12})[-_]" + QUOTES + ")");

    private static final Pattern JOINED = Pattern.compile("(?<![A-Z0-9])([A-Z0-9]{2,12}?)" + QUOTES);

    private SymbolNames() {}

    /** The pair that the name of the file tells; empty when it tells none. */
    public static Optional<Symbol> in(Path file) {
        String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
        Symbol parted = last(PARTED.matcher(name));
        return Optional.ofNullable(parted == null ? last(JOINED.matcher(name)) : parted);
    }

    /** Names begin with where the data come from, so the last pair is the traded one. */
    private static @Nullable Symbol last(Matcher pairs) {
        Symbol last = null;
        while (pairs.find()) {
            if (!pairs.group(1).equals(pairs.group(2))) {
                last = new Symbol(pairs.group(1) + "/" + pairs.group(2));
            }
        }
        return last;
    }
}

package org.tradingarena.engine.dataset.synthetic;

import java.util.Map;
import org.tradingarena.schema.types.Symbol;

/** How strongly a symbol follows the market: 1 for bitcoin, more for the smaller coins, made up for unknown ones. */
final class Beta {

    private static final Map<String, Long> FAMILIAR = Map.of(
            "BTC", 1_000L,
            "ETH", 1_150L,
            "BNB", 900L,
            "SOL", 1_400L,
            "LTC", 1_050L,
            "XRP", 1_100L,
            "ADA", 1_250L,
            "DOGE", 1_350L);

    private Beta() {}

    /** In thousandths, from 600 to 1,600. */
    static long of(Symbol symbol) {
        return FAMILIAR.getOrDefault(
                symbol.base(), 600L + Math.floorMod(symbol.base().hashCode(), 1_001));
    }
}

package org.tradingarena.engine.dataset.synthetic;

import java.util.Map;
import org.tradingarena.schema.types.Symbol;

/** The price around which a synthetic symbol wanders: of a familiar size for familiar assets, made up for the others. */
final class StartingPrice {

    private static final Map<String, Double> FAMILIAR = Map.of(
            "BTC", 60_000.0,
            "ETH", 3_000.0,
            "BNB", 600.0,
            "SOL", 150.0,
            "LTC", 80.0,
            "XRP", 0.6,
            "ADA", 0.5,
            "DOGE", 0.15);

    private StartingPrice() {}

    /** In quote currency. */
    static double of(Symbol symbol) {
        return FAMILIAR.getOrDefault(
                symbol.base(), 1.0 + Math.floorMod(symbol.base().hashCode(), 500));
    }
}

package org.tradingarena.simulators.binance.tape;

import java.util.List;

/**
 * A traded pair and the grain of its numbers.
 *
 * @param symbol such as {@code BTCUSDT}
 * @param base the asset that is bought
 * @param quote the asset that is paid
 * @param priceDecimals a tick is 10 to the minus this, 0..8
 * @param quantityDecimals a lot is 10 to the minus this, 0..8
 */
public record Pair(String symbol, String base, String quote, int priceDecimals, int quantityDecimals) {

    private static final int FINEST = 8;
    private static final List<String> QUOTES =
            List.of("USDT", "USDC", "FDUSD", "TUSD", "BUSD", "USD", "EUR", "BTC", "ETH");

    /** Refuses grains that the venue cannot print. */
    public Pair {
        if (!symbol.matches("[A-Z0-9]{2,20}")) {
            throw new IllegalArgumentException("Symbol '" + symbol + "' is not 2 to 20 capital letters and digits");
        }
        if (priceDecimals < 0 || priceDecimals > FINEST || quantityDecimals < 0 || quantityDecimals > FINEST) {
            throw new IllegalArgumentException("The venue prints at most " + FINEST + " decimals, " + symbol + " has "
                    + priceDecimals + " in its prices and " + quantityDecimals + " in its quantities");
        }
    }

    /**
     * A pair whose assets are told from its symbol.
     *
     * @throws IllegalArgumentException when the symbol ends with no known quote asset
     */
    public static Pair of(String symbol, int priceDecimals, int quantityDecimals) {
        String quote = QUOTES.stream()
                .filter(each -> symbol.endsWith(each) && symbol.length() > each.length())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Symbol '" + symbol + "' ends with no known quote asset; known: " + String.join(", ", QUOTES)));
        return new Pair(
                symbol, symbol.substring(0, symbol.length() - quote.length()), quote, priceDecimals, quantityDecimals);
    }
}

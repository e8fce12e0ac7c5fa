package org.tradingarena.simulators.binance.market;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tradingarena.simulators.binance.tape.Pair;

/** The two markets of the venue; both play the same tape and print its numbers in their own way. */
public enum MarketKind {
    /** Spot: eight decimals everywhere. */
    SPOT("spot"),
    /** USD-M perpetuals: as many decimals as the grain has. */
    FUTURES("futures");

    private static final int SPOT_DECIMALS = 8;

    private final String word;

    MarketKind(String word) {
        this.word = word;
    }

    /** Its word in scenarios. */
    public String word() {
        return word;
    }

    /**
     * The market of a word.
     *
     * @throws IllegalArgumentException naming the allowed words
     */
    public static MarketKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown market '" + word + "'; allowed: "
                        + Arrays.stream(values()).map(MarketKind::word).collect(Collectors.joining(", "))));
    }

    /** The text of a price in ticks. */
    public String price(Pair pair, long ticks) {
        return DecimalText.of(ticks, pair.priceDecimals(), this == SPOT ? SPOT_DECIMALS : pair.priceDecimals());
    }

    /** The text of a quantity in lots. */
    public String quantity(Pair pair, long lots) {
        return DecimalText.of(lots, pair.quantityDecimals(), this == SPOT ? SPOT_DECIMALS : pair.quantityDecimals());
    }

    /** The text of an amount in ticks times lots; decimals that the venue does not print are cut off. */
    public String amount(Pair pair, long product) {
        int decimals = pair.priceDecimals() + pair.quantityDecimals();
        return DecimalText.of(product, decimals, this == SPOT ? SPOT_DECIMALS : Math.min(decimals, SPOT_DECIMALS));
    }
}

package org.tradingarena.simulators.binance.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whole numbers of a grain as texts of decimals. */
final class DecimalText {

    private DecimalText() {}

    /**
     * The text of {@code number} times ten to the minus {@code grain}, with exactly so many decimals; more are cut off.
     */
    static String of(long number, int grain, int decimals) {
        return BigDecimal.valueOf(number, grain)
                .setScale(decimals, RoundingMode.DOWN)
                .toPlainString();
    }
}

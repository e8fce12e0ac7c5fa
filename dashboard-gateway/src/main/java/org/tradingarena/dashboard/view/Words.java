package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Side;

/** Numbers and intents as a reader wants them; rounding here is for the eye only. */
final class Words {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Words() {}

    /** Two decimals, half-even. */
    static String money(Money amount) {
        return amount.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Two decimals, half-even, with its sign. */
    static String gain(Money amount) {
        return (amount.value().signum() > 0 ? "+" : "") + money(amount);
    }

    /** A fraction as percent with so many decimals, half-even. */
    static BigDecimal percent(BigDecimal fraction, int decimals) {
        return fraction.multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** A fraction as whole or decimal percent without trailing zeros. */
    static String share(BigDecimal fraction) {
        return percent(fraction, 1).stripTrailingZeros().toPlainString() + " %";
    }

    static String side(Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }

    /** What a set of intents comes to, such as {@code Buy BTC/USD with 50 % of cash}. */
    static String verdict(List<Intent> intents) {
        if (intents.isEmpty()) {
            return "Hold";
        }
        return String.join("; ", intents.stream().map(Words::verdict).toList());
    }

    private static String verdict(Intent intent) {
        return switch (intent.action()) {
            case BUY -> "Buy " + intent.symbol() + " with " + share(intent.positionSize()) + " of cash";
            case SELL -> "Sell " + intent.symbol();
            case HOLD -> "Hold " + intent.symbol();
        };
    }
}

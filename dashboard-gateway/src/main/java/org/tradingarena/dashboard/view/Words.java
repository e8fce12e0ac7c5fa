package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Side;

/** Numbers and intents as a reader wants them; rounding here is for the eye only. */
final class Words {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final MathContext SHORT = new MathContext(12, RoundingMode.HALF_EVEN);

    private Words() {}

    /** Two decimals, half-even. */
    static String money(Money amount) {
        return amount.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** US dollars of inference: four decimals, half-even. */
    static BigDecimal dollars(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_EVEN);
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

    static String side(PositionSide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** What a set of intents comes to, such as {@code Long BTC/USD with 50 % of cash at 5×}. */
    static String verdict(List<Intent> intents) {
        if (intents.isEmpty()) {
            return "Hold";
        }
        return String.join("; ", intents.stream().map(Words::verdict).toList());
    }

    private static String verdict(Intent intent) {
        return switch (intent.action()) {
            case ENTER_LONG -> "Long " + entry(intent);
            case ENTER_SHORT -> "Short " + entry(intent);
            case CLOSE ->
                "Close " + (intent.quantity() == null ? "" : plain(intent.quantity()) + " of ") + intent.symbol();
            case HOLD -> "Hold " + intent.symbol();
        };
    }

    private static String entry(Intent intent) {
        StringBuilder words = new StringBuilder(intent.symbol().value());
        if (intent.cashFraction() != null) {
            words.append(" with ").append(share(intent.cashFraction())).append(" of cash");
        } else if (intent.quantity() != null) {
            words.append(" with ")
                    .append(plain(intent.quantity()))
                    .append(' ')
                    .append(intent.symbol().base());
        }
        if (intent.leverage() != null && intent.leverage().compareTo(BigDecimal.ONE) != 0) {
            words.append(" at ").append(plain(intent.leverage())).append('×');
        }
        if (intent.stopLoss() != null) {
            words.append(", stop ").append(plain(intent.stopLoss()));
        }
        if (intent.takeProfit() != null) {
            words.append(", target ").append(plain(intent.takeProfit()));
        }
        return words.toString();
    }

    /** As a model wrote it, but never longer than a line: an exponent may stand for a million digits. */
    private static String plain(BigDecimal number) {
        boolean tooLong = Math.abs((long) number.scale()) > 20 || number.precision() > 40;
        return tooLong
                ? number.round(SHORT).toString()
                : number.stripTrailingZeros().toPlainString();
    }
}

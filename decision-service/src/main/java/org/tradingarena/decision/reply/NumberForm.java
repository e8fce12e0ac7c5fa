package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number counts, and so which signs beside it say what it says anyway. */
enum NumberForm {
    /** A part of one, which may be written in percent. */
    FRACTION,
    /** An amount of money, which may carry a dollar sign or the code of a dollar or its coins. */
    MONEY,
    /** Units of something; no sign belongs to it. */
    UNITS,
    /** A multiple, such as {@code 10x}. */
    MULTIPLE;

    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 40;
    private static final int MOST_BEFORE_POINT = 18;
    private static final int MOST_BEHIND_POINT = 30;

    private static final Pattern TEXT = Pattern.compile("([+-]?)(\\$?)\\s?([+-]?)(\\d[\\d,]*+(?:\\.\\d*+)?|\\.\\d++)"
            + "([eE][+-]?\\d{1,3})?\\s*(%|x|×|usd|usdt|usdc)?");
    /** Groups of three that cannot be a decimal comma; a single group can, unless it is money. */
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:(?:,\\d{3})+\\.\\d*|(?:,\\d{3}){2,})");

    private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    /** The number that stands there; empty when there is none, or none that is clear. */
    Optional<BigDecimal> of(Json value) {
        return switch (value) {
            case Json.Num number when !number.percent() -> decimal(number.digits());
            case Json.Num number
            when this == FRACTION -> decimal(number.digits()).map(NumberForm::hundredth);
            case Json.Text text -> written(Glyphs.plain(text.value()).strip().toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> written(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group(1) + matcher.group(3);
        String currency = matcher.group(2);
        String unit = matcher.group(6) == null ? "" : matcher.group(6);
        boolean dollars = !currency.isEmpty() || unit.startsWith("usd");
        if (sign.length() > 1 || !allows(currency, unit)) {
            return Optional.empty();
        }
        String exponent = matcher.group(5) == null ? "" : matcher.group(5);
        return ungrouped(matcher.group(4), dollars)
                .flatMap(digits -> decimal(sign + digits + exponent))
                .map(number -> unit.equals("%") ? hundredth(number) : number);
    }

    private static BigDecimal hundredth(BigDecimal percent) {
        return percent.signum() == 0 ? percent : percent.movePointLeft(2).stripTrailingZeros();
    }

    private boolean allows(String currency, String unit) {
        return switch (this) {
            case FRACTION -> currency.isEmpty() && (unit.isEmpty() || unit.equals("%"));
            case MONEY -> unit.isEmpty() || currency.isEmpty() && unit.startsWith("usd");
            case UNITS -> currency.isEmpty() && unit.isEmpty();
            case MULTIPLE -> currency.isEmpty() && (unit.isEmpty() || unit.equals("x") || unit.equals("×"));
        };
    }

    private static Optional<String> ungrouped(String digits, boolean dollars) {
        boolean clear = digits.indexOf(',') < 0
                || GROUPED.matcher(digits).matches()
                || dollars && ONE_GROUP.matcher(digits).matches();
        return clear ? Optional.of(digits.replace(",", "")) : Optional.empty();
    }

    /** Bounded, so that {@code 1e-999999} fills no memory; without trailing zeros, so that equal numbers are told alike. */
    private static Optional<BigDecimal> decimal(String digits) {
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        BigDecimal number;
        try {
            number = new BigDecimal(digits);
        } catch (NumberFormatException exponentTooLarge) {
            return Optional.empty();
        }
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal plain = number.stripTrailingZeros();
        boolean sensible = plain.precision() <= MOST_DIGITS
                && plain.scale() <= MOST_BEHIND_POINT
                && (long) plain.precision() - plain.scale() <= MOST_BEFORE_POINT;
        return sensible ? Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain) : Optional.empty();
    }
}

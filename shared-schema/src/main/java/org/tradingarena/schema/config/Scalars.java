package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** The kinds of value that the configuration file knows. */
final class Scalars {

    static final Scalar<Boolean> FLAG = new Scalar<>(
            "true, false",
            text -> switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException();
            },
            false);
    static final Scalar<Long> SEED = new Scalar<>("a whole number of 64 bits", Long::valueOf, 0L);
    static final Scalar<Instant> INSTANT =
            new Scalar<>("a UTC instant such as 2013-11-25T00:00:00Z", Instant::parse, Instant.EPOCH);
    static final Scalar<LocalDate> DATE = new Scalar<>("a date such as 2025-10-01", LocalDate::parse, LocalDate.EPOCH);
    static final Scalar<Symbol> SYMBOL = new Scalar<>("a symbol such as BTC/USD", Symbol::new, new Symbol("X/XX"));
    static final Scalar<SeatId> SEAT_ID =
            new Scalar<>("lower-case letters, digits and dashes, 63 at most", SeatId::new, new SeatId("x"));
    static final Scalar<String> ENVIRONMENT_NAME = new Scalar<>(
            "the NAME of an environment variable, such as OPENAI_API_KEY; the key itself never stands in this file",
            text -> matching(text, "[A-Z][A-Z0-9_]*"),
            "NONE",
            true);
    static final Scalar<URI> ADDRESS = new Scalar<>(
            "an http or https address without user, password or query, or ${ENV:default}",
            Scalars::address,
            URI.create("http://localhost"),
            true);

    static final Scalar<URI> STREAM_ADDRESS = new Scalar<>(
            "a ws or wss address without user, password or query, or ${ENV:default}",
            text -> address(text, "ws", "wss"),
            URI.create("ws://localhost"),
            true);

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Scalars() {}

    static Scalar<String> text(int longest) {
        return new Scalar<>(
                "text of 1 to " + longest + " characters", text -> matching(text, "(?s).{1," + longest + "}"), "");
    }

    static Scalar<BigDecimal> decimal(String least, String most) {
        BigDecimal low = new BigDecimal(least);
        BigDecimal high = new BigDecimal(most);
        return new Scalar<>("a decimal from " + least + " to " + most, text -> within(decimal(text), low, high), low);
    }

    /** A decimal with an exclusive lower and an inclusive upper bound. */
    static Scalar<BigDecimal> above(String least, String most) {
        BigDecimal low = new BigDecimal(least);
        BigDecimal high = new BigDecimal(most);
        return new Scalar<>(
                "a decimal above " + least + " and at most " + most,
                text -> {
                    BigDecimal value = within(decimal(text), low, high);
                    if (value.compareTo(low) == 0) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                },
                high);
    }

    static Scalar<Integer> whole(int least, int most) {
        return new Scalar<>(
                "a whole number from " + least + " to " + most,
                text -> within(Integer.valueOf(text), least, most),
                least);
    }

    /** A length of time such as {@code 90s} or {@code 24h}; the bounds are given in the same form. */
    static Scalar<Duration> length(String least, String most) {
        Duration low = length(least);
        Duration high = length(most);
        return new Scalar<>(
                "a length of time from " + least + " to " + most + ", such as 500ms, 90s, 3m, 24h or 7d",
                text -> within(length(text), low, high),
                low);
    }

    /** One of some names. */
    static Scalar<String> oneOf(Collection<String> names) {
        return new Scalar<>(String.join(", ", names), text -> chosen(names, Function.identity(), text), "");
    }

    /** One of some values by their names; there must be at least one. */
    static <T> Scalar<T> named(List<T> values, Function<T, String> name) {
        String allowed = values.stream().map(name).collect(Collectors.joining(", "));
        return new Scalar<>(allowed, text -> chosen(values, name, text), values.getFirst());
    }

    /** {@code max}, or how many times faster than the market's clock, such as {@code 60x}. */
    static <T> Scalar<T> speed(Function<BigDecimal, T> factor, T unlimited) {
        return new Scalar<>(
                "max, or a factor from 0.1x to 1000000x such as 60x",
                text -> text.equals("max")
                        ? unlimited
                        : factor.apply(within(
                                decimal(matching(text, "[0-9.]+x").replace("x", "")),
                                new BigDecimal("0.1"),
                                new BigDecimal("1000000"))),
                unlimited);
    }

    private static <T> T chosen(Collection<T> values, Function<T, String> name, String text) {
        return values.stream()
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Duration length(String text) {
        Matcher parts = LENGTH.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException();
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** In the normal form of the wire, without trailing zeros, so that {@code 0.10} and {@code 0.1} are one rule. */
    private static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(matching(text, "-?[0-9]{1,18}(\\.[0-9]{1,18})?")).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static URI address(String text) {
        return address(text, "http", "https");
    }

    private static URI address(String text, String plain, String secure) {
        URI address = URI.create(text);
        boolean web = plain.equals(address.getScheme()) || secure.equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null || extras(address)) {
            throw new IllegalArgumentException();
        }
        return address;
    }

    private static boolean extras(URI address) {
        return address.getQuery() != null || address.getFragment() != null;
    }

    private static String matching(String text, String form) {
        if (!Pattern.matches(form, text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static <T extends Comparable<T>> T within(T value, T low, T high) {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}

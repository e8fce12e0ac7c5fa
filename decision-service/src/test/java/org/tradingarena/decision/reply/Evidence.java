package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;

/**
 * What a text says at all: its letters and its numbers, found without knowing JSON. A trade whose word, coin or number is
 * not among them was invented. Where the name of a field stands unharmed with a number behind it, everywhere that it stands,
 * its number is one of those behind that name and of no other.
 */
final class Evidence {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d[\\d,_' ]*)?\\.?\\d+(?:[eE][+-]?\\d{1,4})?|\\d+\\.");

    /** A field by its name with a number behind it, both as they were asked for. */
    private static final String FIELD =
            "[\"']%s[\"']\\s*:\\s*[\"']?\\s*([+-]?(?>\\d+(?:[,_]\\d+)*+(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?\\d+)?)\\s*(%%?)\\s*[\"']?\\s*[,}\\]\\n"
                    + "]";

    private static final Map<String, Pattern> FIELDS = Stream.of(
                    "position_size", "quantity", "leverage", "stop_loss", "profit_target", "confidence")
            .collect(Collectors.toMap(Function.identity(), name -> Pattern.compile(FIELD.formatted(name))));

    private final String plain;
    private final String letters;
    private final List<BigDecimal> numbers = new ArrayList<>();

    Evidence(String text) {
        String unescaped = ESCAPE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
        this.plain = Normalizer.normalize(unescaped, Normalizer.Form.NFKC).replace("\\", "");
        this.letters = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        this.numbers.addAll(numbersIn(plain));
    }

    private static List<BigDecimal> numbersIn(String text) {
        boolean percent = text.contains("%");
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            Stream.of(found.group(), found.group().replaceAll("[,_' ].*", ""))
                    .map(number -> number.replaceAll("[,_' ]", ""))
                    .filter(number -> !number.isEmpty() && !number.equals("."))
                    .map(BigDecimal::new)
                    .flatMap(number -> percent ? Stream.of(number, number.movePointLeft(2)) : Stream.of(number))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    /** Why an intent has no ground in the text; null when everything it says stands there. */
    @Nullable
    String missing(Intent intent, AnswerForm form) {
        if (intent.action() == IntentAction.HOLD) {
            return null;
        }
        String word = word(intent.action(), form.dialect());
        if (!letters.contains(word)) {
            return "the word " + word;
        }
        if (form.symbols().size() > 1
                && !letters.contains(intent.symbol().base().toLowerCase(Locale.ROOT))) {
            return "the coin " + intent.symbol();
        }
        return Stream.of(
                        missing("position_size", intent.cashFraction()),
                        missing("quantity", intent.quantity()),
                        missing("leverage", intent.leverage()),
                        missing("stop_loss", intent.stopLoss()),
                        missing("profit_target", intent.takeProfit()),
                        missing("confidence", intent.confidence()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<String> missing(String field, @Nullable BigDecimal number) {
        if (number == null || number.signum() == 0) {
            return Optional.empty();
        }
        List<BigDecimal> beside = beside(field);
        return stands(number, beside.isEmpty() ? numbers : beside)
                ? Optional.empty()
                : Optional.of("the number " + number + " of " + field);
    }

    /** The numbers behind the name of a field; none when it stands anywhere otherwise than it was asked for. */
    private List<BigDecimal> beside(String field) {
        List<BigDecimal> beside = new ArrayList<>();
        int places = 0;
        Matcher found = Objects.requireNonNull(FIELDS.get(field)).matcher(plain);
        while (found.find()) {
            beside.addAll(numbersIn(found.group(1) + found.group(2)));
            places++;
        }
        String name = field.replace("_", "");
        int named = (letters.length() - letters.replace(name, "").length()) / name.length();
        return places == named ? beside : List.of();
    }

    private static boolean stands(BigDecimal number, List<BigDecimal> among) {
        BigDecimal size = number.abs();
        return among.stream().anyMatch(each -> each.compareTo(size) == 0);
    }

    private static String word(IntentAction action, Dialect dialect) {
        boolean classic = dialect == Dialect.CLASSIC;
        return switch (action) {
            case ENTER_LONG -> classic ? "buy" : "buytoenter";
            case ENTER_SHORT -> "selltoenter";
            case CLOSE -> classic ? "sell" : "close";
            case HOLD -> "hold";
        };
    }
}

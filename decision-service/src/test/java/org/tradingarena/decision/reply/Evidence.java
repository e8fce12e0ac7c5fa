package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;

/**
 * What a text says at all: its letters and its numbers, found without knowing JSON. A trade whose word, coin or number is
 * not among them was invented.
 */
final class Evidence {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d[\\d,_' ]*)?\\.?\\d+(?:[eE][+-]?\\d{1,4})?|\\d+\\.");

    private final String letters;
    private final List<BigDecimal> numbers = new ArrayList<>();

    Evidence(String text) {
        String unescaped = ESCAPE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
        String plain = Normalizer.normalize(unescaped, Normalizer.Form.NFKC);
        this.letters = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        Matcher found = NUMBER.matcher(plain);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            Stream.of(found.group(), found.group().replaceAll("[,_' ].*", ""))
                    .map(number -> number.replaceAll("[,_' ]", ""))
                    .filter(number -> !number.isEmpty() && !number.equals("."))
                    .forEach(number -> numbers.add(new BigDecimal(number)));
        }
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
                        intent.cashFraction(),
                        intent.quantity(),
                        intent.leverage(),
                        intent.stopLoss(),
                        intent.takeProfit(),
                        intent.confidence())
                .filter(number -> number != null && number.signum() != 0 && !stands(number))
                .map(number -> "the number " + number)
                .findFirst()
                .orElse(null);
    }

    private boolean stands(BigDecimal number) {
        BigDecimal size = number.abs();
        return numbers.stream()
                .anyMatch(each ->
                        each.compareTo(size) == 0 || each.movePointLeft(2).compareTo(size) == 0);
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

package org.tradingarena.simulators.provider.trader;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes fields in the text of a decision. */
final class SlipText {

    static final String SIZE = "position_size|quantity";

    private static final Pattern ACTION = Pattern.compile("\"(action|signal)\":\"(\\w+)\"");
    private static final Pattern FIRST_COIN = Pattern.compile("^\\{\"([^\"]+)\":\\{");
    private static final Pattern SYMBOL = Pattern.compile("\"symbol\":\"[^\"]*\"");
    private static final Map<String, String> OPPOSITE = Map.of(
            "BUY", "SELL",
            "SELL", "BUY",
            "HOLD", "BUY",
            "buy_to_enter", "sell_to_enter",
            "sell_to_enter", "buy_to_enter",
            "close_position", "hold",
            "hold", "close_position");

    private SlipText() {}

    /** Replaces the numbers of these fields; {@code %s} in the form stands for the number. */
    static String numbers(String text, String fields, String form) {
        return Pattern.compile("\"(" + fields + ")\":(-?\\d+(?:\\.\\d+)?)")
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement("\"" + found.group(1) + "\":" + form.formatted(found.group(2))));
    }

    static String opposite(String text) {
        return ACTION.matcher(text)
                .replaceAll(found ->
                        "\"" + found.group(1) + "\":\"" + OPPOSITE.getOrDefault(found.group(2), found.group(2)) + "\"");
    }

    static String foreign(String text) {
        Matcher coin = FIRST_COIN.matcher(text);
        if (coin.find()) {
            return text.replace("\"" + coin.group(1) + "\"", "\"LUNA\"");
        }
        return SYMBOL.matcher(text).find()
                ? SYMBOL.matcher(text).replaceAll("\"symbol\":\"LUNA/USD\"")
                : text.replaceFirst("\\{", "{\"symbol\":\"LUNA/USD\",");
    }
}

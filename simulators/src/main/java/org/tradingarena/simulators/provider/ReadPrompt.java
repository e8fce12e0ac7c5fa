package org.tradingarena.simulators.provider;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated trader takes from a prompt: the hints in words, and whether it holds a position.
 *
 * @param above how often the price is said to be above its average
 * @param below how often it is said to be below
 * @param rising how often MACD is said to be positive and rising
 * @param falling how often MACD is said to be negative and falling
 * @param overbought how often RSI is said to be overbought
 * @param oversold how often RSI is said to be oversold
 * @param holding whether the account holds a position
 * @param symbol the first symbol that the prompt names, null when it names none
 */
record ReadPrompt(
        int above,
        int below,
        int rising,
        int falling,
        int overbought,
        int oversold,
        boolean holding,
        @Nullable String symbol) {

    private static final Pattern SYMBOL = Pattern.compile("\\b[A-Z0-9]{2,10}/[A-Z]{3,5}\\b");
    private static final Pattern POSITION = Pattern.compile("(?m)^position: (?!none)\\S");

    static ReadPrompt of(List<String> messages) {
        String text = String.join("\n", messages);
        String words = text.toLowerCase(Locale.ROOT);
        Matcher symbol = SYMBOL.matcher(text);
        return new ReadPrompt(
                count(words, "price above ema"),
                count(words, "price below ema"),
                count(words, "positive and rising"),
                count(words, "negative and falling"),
                count(words, "overbought"),
                count(words, "oversold"),
                POSITION.matcher(words).find(),
                symbol.find() ? symbol.group() : null);
    }

    /** The balance of the hints, from −1 (all against) to +1 (all in favour); 0 when there are none. */
    double balance() {
        int up = above + rising + oversold;
        int down = below + falling + overbought;
        return up + down == 0 ? 0 : (double) (up - down) / (up + down);
    }

    private static int count(String text, String phrase) {
        int found = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            found++;
        }
        return found;
    }
}

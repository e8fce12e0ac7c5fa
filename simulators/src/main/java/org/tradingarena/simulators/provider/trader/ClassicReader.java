package org.tradingarena.simulators.provider.trader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads prompts that ask for one decision: hints in words per symbol and timeframe, one line per position. */
final class ClassicReader {

    private static final String NAME = "([A-Z0-9]{2,10}/[A-Z]{3,5})";
    private static final Pattern SYMBOL = Pattern.compile("\\b" + NAME + "\\b");
    private static final Pattern HEADING = Pattern.compile("(?m)^" + NAME + ", last close \\S+$");
    private static final Pattern CLOSE = Pattern.compile("last close ([\\d.]+)");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^ACCOUNT\\b");
    private static final Pattern POSITION = Pattern.compile("(?m)^position: (long|short) ([\\d.]+)(?: ([^,\\s]+))?");
    private static final Pattern RANGE = Pattern.compile("ATR14 ([\\d.]+) % of price");
    private static final Pattern CASH = Pattern.compile("(?m)^free cash: ([\\d.]+)");
    private static final Pattern CONFIDENCE = Pattern.compile("least confidence[^:\\n]*: ([\\d.]+)");
    private static final Pattern LARGEST = Pattern.compile("largest order: ([\\d.]+) %");

    private ClassicReader() {}

    static PromptView read(String text) {
        List<CoinView> coins = coins(text);
        return new PromptView(
                false,
                coins,
                held(text, coins.getFirst().symbol()),
                PromptText.number(CASH, text, PromptView.UNKNOWN),
                new PromptView.Rules(
                        PromptText.number(CONFIDENCE, text, 0),
                        PromptText.number(LARGEST, text, 100) / 100,
                        1,
                        false,
                        ""));
    }

    private static List<CoinView> coins(String text) {
        List<CoinView> coins = new ArrayList<>();
        for (PromptText.Section section : PromptText.sections(HEADING, ACCOUNT, text)) {
            coins.add(coin(section.name(), section.text()));
        }
        if (coins.isEmpty()) {
            Matcher symbol = SYMBOL.matcher(text);
            coins.add(coin(symbol.find() ? symbol.group(1) : "", text));
        }
        return coins;
    }

    private static CoinView coin(String symbol, String section) {
        String words = section.toLowerCase(Locale.ROOT);
        int above = PromptText.count(words, "price above ema");
        int below = PromptText.count(words, "price below ema");
        int rising = PromptText.count(words, "positive and rising");
        int falling = PromptText.count(words, "negative and falling");
        int overbought = PromptText.count(words, "overbought");
        int oversold = PromptText.count(words, "oversold");
        return new CoinView(
                symbol,
                PromptText.number(CLOSE, section, 0),
                balance(above + rising, below + falling),
                balance(oversold, overbought),
                PromptText.number(RANGE, section, CoinView.USUAL_VOLATILITY * 100) / 100,
                "price above its average %d times and below %d times; MACD positive and rising %d, negative and falling %d; RSI overbought %d, oversold %d"
                        .formatted(above, below, rising, falling, overbought, oversold));
    }

    private static double balance(int up, int down) {
        return up + down == 0 ? 0 : (double) (up - down) / (up + down);
    }

    private static Map<String, Held> held(String text, String fallback) {
        Map<String, Held> held = new HashMap<>();
        Matcher position = POSITION.matcher(text);
        while (position.find()) {
            String symbol = position.group(3) == null ? fallback : position.group(3);
            held.put(symbol, new Held(position.group(1).equals("long"), Map.of("quantity", position.group(2))));
        }
        return held;
    }
}

package org.tradingarena.simulators.provider.trader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads prompts that ask for a decision per coin: a block of series per coin, one line of fields per position. */
final class Nof1Reader {

    private static final String NUMBER = "(-?\\d[\\d.,]*(?:[eE][+-]?\\d+)?)";
    private static final Pattern HEADING = Pattern.compile("(?m)^\\W*ALL ([A-Z0-9]{1,12}(?:/[A-Z]{3,6})?) DATA");
    private static final Pattern ACCOUNT = Pattern.compile("(?i)ACCOUNT INFORMATION");
    private static final Pattern PRICE = named("current_price");
    private static final Pattern EMA = named("current_ema20");
    private static final Pattern MACD = named("current_macd");
    private static final Pattern RSI = named("current_rsi(?: \\(7 period\\))?");
    private static final Pattern PRICES = Pattern.compile("(?i)(?:mid prices|closes)[^:\\n]*: *\\[([^]]*)]");
    private static final Pattern FAST = Pattern.compile("(?i)20\\WPeriod EMA: *" + NUMBER);
    private static final Pattern SLOW = Pattern.compile("(?i)50\\WPeriod EMA: *" + NUMBER);
    private static final Pattern RANGE = Pattern.compile("(?i)14\\WPeriod ATR: *" + NUMBER);
    private static final Pattern CASH = Pattern.compile("(?i)available cash[^:\\n]*:\\W*" + NUMBER);
    private static final Pattern CONFIDENCE = Pattern.compile("(?i)(?:least|minimum) confidence[^:\\n]*: *" + NUMBER);
    private static final Pattern LARGEST = Pattern.compile("(?i)largest order[^:\\n]*: *" + NUMBER + " ?%");
    private static final Pattern LEVERAGE = Pattern.compile("(?i)(?:largest|max(?:imum)?) leverage[^\\d\\n]*" + NUMBER);
    private static final Pattern NO_SHORTS = Pattern.compile("(?i)no (?:selling )?short|spot only");
    private static final Pattern HALTED = Pattern.compile("(?i)entries are halted");
    private static final Pattern TIMEFRAME = Pattern.compile("where T is one of (\\d+[mh])");
    private static final Pattern POSITION = Pattern.compile("(?m)^\\W*\\{.*['\"]symbol['\"].*}\\W*$");
    private static final Pattern FIELD = Pattern.compile(
            "['\"](\\w+)['\"]: *(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,{}'\"]+))");
    private static final double USUAL_LEVERAGE = 10;
    private static final double NEUTRAL = 50;
    private static final double RSI_REACH = 30;

    private Nof1Reader() {}

    static PromptView read(String text) {
        List<CoinView> coins = new ArrayList<>();
        for (PromptText.Section section : PromptText.sections(HEADING, ACCOUNT, text)) {
            coins.add(coin(section.name(), section.text()));
        }
        if (coins.isEmpty()) {
            coins.add(coin("", text));
        }
        return new PromptView(true, coins, held(text), PromptText.number(CASH, text, 0), rules(text));
    }

    private static PromptView.Rules rules(String text) {
        boolean shorts = !NO_SHORTS.matcher(text).find();
        Matcher timeframe = TIMEFRAME.matcher(text);
        return new PromptView.Rules(
                PromptText.number(CONFIDENCE, text, 0),
                HALTED.matcher(text).find() ? 0 : PromptText.number(LARGEST, text, 100) / 100,
                shorts ? Math.max(1, PromptText.number(LEVERAGE, text, USUAL_LEVERAGE)) : 1,
                shorts,
                timeframe.find() ? timeframe.group(1) : "");
    }

    private static CoinView coin(String symbol, String block) {
        double price = PromptText.number(PRICE, block, 0);
        double rsi = PromptText.number(RSI, block, NEUTRAL);
        double range = PromptText.number(RANGE, block, 0);
        double macd = PromptText.number(MACD, block, 0);
        double trend = (Math.signum(price - PromptText.number(EMA, block, price))
                        + Math.signum(macd)
                        + Math.signum(PromptText.number(FAST, block, 0) - PromptText.number(SLOW, block, 0))
                        + Math.signum(change(block)))
                / 4;
        return new CoinView(
                symbol,
                price,
                trend,
                Math.clamp((NEUTRAL - rsi) / RSI_REACH, -1, 1),
                price > 0 && range > 0 ? range / price : CoinView.USUAL_VOLATILITY,
                "price %s, trend %+.2f, RSI7 %.1f".formatted(Double.toString(price), trend, rsi));
    }

    /** From the first to the last of the prices shown. */
    private static double change(String block) {
        Matcher series = PRICES.matcher(block);
        if (!series.find()) {
            return 0;
        }
        String[] prices = series.group(1).split(",", -1);
        return PromptText.parsed(prices[prices.length - 1].strip(), 0) - PromptText.parsed(prices[0].strip(), 0);
    }

    private static Map<String, Held> held(String text) {
        Map<String, Held> held = new HashMap<>();
        Matcher line = POSITION.matcher(text);
        while (line.find()) {
            Map<String, String> fields = new HashMap<>();
            Matcher field = FIELD.matcher(line.group());
            while (field.find()) {
                String words = field.group(2) == null ? field.group(3) : field.group(2);
                fields.put(field.group(1), words == null ? field.group(4) : words);
            }
            boolean shortSide = fields.getOrDefault("quantity", "").startsWith("-")
                    || fields.getOrDefault("side", "").equalsIgnoreCase("short");
            held.put(fields.getOrDefault("symbol", ""), new Held(!shortSide, fields));
        }
        return held;
    }

    private static Pattern named(String name) {
        return Pattern.compile(name + "[^=:\\n]*[=:] *" + NUMBER);
    }
}

package org.tradingarena.decision.prompt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a nof1 user prompt, each with how NOF1 and how we introduce it; the name is that of the page of prompts. */
enum PromptField {
    MINUTES_SINCE_START("been \\d+ minutes since", "Minutes since the competition began: \\d+"),
    CURRENT_TIME("current time is \\d", "Market time now: \\d"),
    INVOCATION_COUNT("been invoked \\d+ times", "You have been asked \\d+ times"),
    ORDERING_RULE("ORDERED: OLDEST → NEWEST", "ORDERED OLDEST → NEWEST"),
    TIMEFRAMES_NOTE("Timeframes note:", "\\*\\*Timeframes:"),
    MARKET_HEADING("### CURRENT MARKET STATE", "### THE MARKET NOW"),
    COIN("### ALL (\\w+) DATA", "### ALL (\\w+) DATA"),
    CURRENT_PRICE("current_price = \\S", "current_price = \\S"),
    CURRENT_EMA20("current_ema20 = \\S", "current_ema20 = \\S"),
    CURRENT_MACD("current_macd = \\S", "current_macd = \\S"),
    CURRENT_RSI7("current_rsi \\(7 period\\) = \\S", "current_rsi \\(7 period\\) = \\S"),
    OPEN_INTEREST_LATEST("Open Interest: Latest: \\S", "Open interest \\(in \\w+\\): latest \\S"),
    OPEN_INTEREST_AVERAGE("(?<=\\s)Average: \\S", "average of the last 24 hours \\S"),
    FUNDING_RATE("Funding Rate: \\S", "Funding rate \\([^)]*\\): \\S"),
    INTRADAY_HEADING("\\*\\*Intraday series", "\\*\\*Intraday series"),
    INTRADAY_PRICES("[Mm]id prices: \\[", "Closes in place of mid prices [^:]*: \\["),
    EMA20_SERIES("EMA indicators \\(20[^:]*: \\[", "EMA, 20 periods [^:]*: \\["),
    MACD_SERIES("MACD indicators: \\[", "(?m)^MACD [^:]*: \\["),
    RSI7_SERIES("RSI indicators \\(7[^:]*: \\[", "RSI, 7 periods [^:]*: \\["),
    RSI14_SERIES("RSI indicators \\(14[^:]*: \\[", "RSI, 14 periods [^:]*: \\["),
    LONGER_HEADING("\\*\\*Longer.term context", "\\*\\*Wider view"),
    LONGER_EMA20("20.Period EMA: \\S", "20-period EMA: \\S"),
    LONGER_EMA50("50.Period EMA: \\S", "50-period EMA: \\S"),
    LONGER_ATR3("(?<!\\d)3.Period ATR: \\S", "(?<!\\d)3-period ATR: \\S"),
    LONGER_ATR14("14.Period ATR: \\S", "14-period ATR: \\S"),
    VOLUME("Current Volume: \\S", "Volume of the newest candle: \\S"),
    AVERAGE_VOLUME("Average Volume: \\S", "average of the last \\d+: \\S"),
    ACCOUNT_HEADING("### HERE IS YOUR ACCOUNT", "### YOUR ACCOUNT"),
    TOTAL_RETURN("Current Total Return[^:]*: \\S", "Total return so far: \\S"),
    AVAILABLE_CASH("Available Cash: \\S", "Available cash [^:]*: \\S"),
    ACCOUNT_VALUE("Current Account Value:\\*\\* \\S", "Account value [^:]*: \\S"),
    POSITIONS("Current live positions", "Open positions"),
    SHARPE("Sharpe Ratio: \\S", "Sharpe ratio [^:]*: \\S");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern KEY = Pattern.compile("['\"](\\w+)['\"]: ");
    private static final Pattern POSITION = Pattern.compile("(?m)^\\{['\"]symbol['\"].*}$");

    private final Pattern real;
    private final Pattern ours;

    PromptField(String real, String ours) {
        this.real = Pattern.compile(real);
        this.ours = Pattern.compile(ours);
    }

    /** Its name on the page of prompts. */
    String pageName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of a prompt of NOF1 in the order of the text, coins by name. */
    static List<String> inReal(String prompt) {
        return in(prompt, field -> field.real);
    }

    /** The fields of one of ours in the order of the text, coins by name. */
    static List<String> inOurs(String prompt) {
        return in(prompt, field -> field.ours);
    }

    /** The names of the fields of every position, line by line. */
    static List<List<String>> positionKeys(String prompt) {
        return POSITION.matcher(prompt)
                .results()
                .map(line -> KEY.matcher(line.group())
                        .results()
                        .map(key -> key.group(1))
                        .toList())
                .toList();
    }

    /** The numbers of a prompt of NOF1 in the order of the text, each with its field and coin. */
    static List<FieldValue> valuesInReal(String prompt) {
        return values(prompt, field -> field.real);
    }

    /** The numbers of one of ours in the order of the text, each with its field and coin. */
    static List<FieldValue> valuesInOurs(String prompt) {
        return values(prompt, field -> field.ours);
    }

    private static List<FieldValue> values(String prompt, Function<PromptField, Pattern> side) {
        Map<Integer, FieldValue> found = new TreeMap<>();
        for (PromptField field : EnumSet.range(COIN, SHARPE)) {
            Matcher matcher = side.apply(field).matcher(prompt);
            while (matcher.find()) {
                String name = field == COIN ? matcher.group(1) : field.pageName();
                found.put(matcher.start(), new FieldValue(name, numbers(prompt, matcher.end() - 1)));
            }
        }
        return List.copyOf(found.values());
    }

    /** One number, or all of a list; none where neither begins. */
    private static List<BigDecimal> numbers(String prompt, int at) {
        int end = prompt.charAt(at) == '[' ? prompt.indexOf(']', at) : prompt.length();
        Matcher number = NUMBER.matcher(prompt).region(at, end);
        List<BigDecimal> numbers = new ArrayList<>();
        if (prompt.charAt(at) == '[') {
            while (number.find()) {
                numbers.add(new BigDecimal(number.group()));
            }
        } else if (number.lookingAt()) {
            numbers.add(new BigDecimal(number.group()));
        }
        return numbers;
    }

    /** A field, or the coin whose fields follow, with its numbers. */
    record FieldValue(String field, List<BigDecimal> numbers) {}

    private static List<String> in(String prompt, Function<PromptField, Pattern> side) {
        Map<Integer, String> found = new TreeMap<>();
        Arrays.stream(values()).forEach(field -> {
            Matcher matcher = side.apply(field).matcher(prompt);
            while (matcher.find()) {
                String name = field == COIN ? matcher.group(1) : field.pageName();
                if (found.put(matcher.start(), name) != null) {
                    throw new AssertionError("two fields begin at " + matcher.start() + ": " + name);
                }
            }
        });
        return List.copyOf(found.values());
    }
}

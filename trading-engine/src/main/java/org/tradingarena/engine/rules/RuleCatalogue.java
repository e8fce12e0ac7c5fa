package org.tradingarena.engine.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.types.Timeframe;

/** All rules that may take a seat, with their parameters, defaults and ranges. */
public final class RuleCatalogue {
    private static final RuleParameter SIZE = new RuleParameter(
            "size",
            "fraction of the cash to have in the market, spread evenly over the symbols; the risk limits cap it",
            "1",
            ParameterRange.Between.of("0", "1"));
    private static final RuleParameter TIMEFRAME = new RuleParameter(
            "timeframe",
            "length of the candles whose indicators it reads",
            "3m",
            new ParameterRange.OneOf(
                    Arrays.stream(Timeframe.values()).map(Timeframe::wireName).toList()));

    private static final List<RuleDescription> RULES = List.of(
            new RuleDescription(
                    "buy-and-hold",
                    "Buys every symbol in equal parts at the first chance and never sells.",
                    List.of(SIZE),
                    settings -> new BuyAndHold(settings.decimal("size"))),
            new RuleDescription(
                    "equal-weight",
                    "Keeps every symbol at the same part of its equity, and renews what has drifted.",
                    List.of(
                            new RuleParameter(
                                    "tolerance",
                                    "drift from its part, as a fraction of it, beyond which a position is renewed",
                                    "0.25",
                                    ParameterRange.Between.of("0", "1")),
                            SIZE),
                    settings -> new EqualWeight(settings.decimal("size"), settings.decimal("tolerance"))),
            new RuleDescription(
                    "ema-cross",
                    "Holds a symbol while its 20-candle exponential average is above the 50-candle one.",
                    List.of(TIMEFRAME, SIZE),
                    settings -> new EmaCross(settings.timeframe("timeframe"), settings.decimal("size"))),
            new RuleDescription(
                    "rsi-reversion",
                    "Buys when the 14-candle RSI is oversold and sells when it is overbought.",
                    List.of(
                            TIMEFRAME,
                            new RuleParameter(
                                    "oversold",
                                    "RSI at or below which it buys",
                                    "30",
                                    ParameterRange.Between.of("0", "50")),
                            new RuleParameter(
                                    "overbought",
                                    "RSI at or above which it sells",
                                    "70",
                                    ParameterRange.Between.of("50", "100")),
                            SIZE),
                    settings -> new RsiReversion(
                            settings.timeframe("timeframe"),
                            settings.decimal("oversold").doubleValue(),
                            settings.decimal("overbought").doubleValue(),
                            settings.decimal("size"))),
            new RuleDescription(
                    "macd",
                    "Holds a symbol while its MACD 12/26 is above the signal line of 9 candles.",
                    List.of(TIMEFRAME, SIZE),
                    settings -> new MacdCross(settings.timeframe("timeframe"), settings.decimal("size"))),
            new RuleDescription(
                    "donchian",
                    "Buys a close above the highest high of the 20 candles before it, sells one below their lowest"
                            + " low.",
                    List.of(TIMEFRAME, SIZE),
                    settings -> new DonchianBreakout(settings.timeframe("timeframe"), settings.decimal("size"))),
            new RuleDescription(
                    "random",
                    "Enters and leaves by a die thrown from the seed, the seat, the round and the symbol.",
                    List.of(
                            new RuleParameter(
                                    "tradeProbability",
                                    "chance per round and symbol to enter when out, and to leave when in",
                                    "0.5",
                                    ParameterRange.Between.of("0", "1")),
                            SIZE),
                    settings -> new SeededRandom(
                            settings.decimal("tradeProbability").doubleValue(), settings.decimal("size"))),
            new RuleDescription("cash", "Never trades; the line to beat.", List.of(), settings -> new StayInCash()));

    private RuleCatalogue() {}

    /** All rules, in the order in which they are shown. */
    public static List<RuleDescription> all() {
        return RULES;
    }

    /** The rule of a seat. Throws {@link InvalidRule} when the seat names no rule, an unknown one, or bad parameters. */
    public static Rule rule(DeciderSpec decider) {
        String name = decider.rule() == null ? "" : decider.rule();
        RuleDescription description = RULES.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRule("rule", name, String.join(", ", names().toList())));
        return description.build().apply(new RuleSettings(description.parameters(), decider.parameters()));
    }

    private static Stream<String> names() {
        return RULES.stream().map(RuleDescription::name);
    }
}

package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradingarena.schema.types.Timeframe;

/**
 * The rules that a seat may name and what may be set on each. The engine knows the rules themselves, their parameters and
 * defaults; a test there holds this table to it.
 */
public final class RuleKnobs {

    /**
     * One setting of a rule.
     *
     * @param key its name in the file
     * @param parameter its name in the specification
     */
    private record Knob(String key, String parameter, Scalar<BigDecimal> form) {}

    private static final Knob SIZE = new Knob("size", "size", Scalars.above("0", "1"));
    private static final String TIMEFRAME = "timeframe";
    private static final Timeframe DEFAULT_TIMEFRAME = Timeframe.M3;

    private static final Map<String, List<Knob>> KNOBS = Map.of(
            "buy-and-hold", List.of(SIZE),
            "ema-cross", List.of(SIZE),
            "rsi-reversion",
                    List.of(
                            SIZE,
                            new Knob("oversold", "oversold", Scalars.above("0", "50")),
                            new Knob("overbought", "overbought", Scalars.above("50", "100"))),
            "random", List.of(SIZE, new Knob("trade-probability", "tradeProbability", Scalars.above("0", "1"))),
            "cash", List.of());

    private static final Set<String> WITH_TIMEFRAME = Set.of("ema-cross", "rsi-reversion");

    private RuleKnobs() {}

    /** The names of all rules. */
    public static Set<String> rules() {
        return new TreeSet<>(KNOBS.keySet());
    }

    /** The parameters of each rule as a specification names them. */
    public static Map<String, Set<String>> parameters() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        KNOBS.forEach((rule, knobs) -> {
            Set<String> names =
                    new TreeSet<>(knobs.stream().map(Knob::parameter).toList());
            if (WITH_TIMEFRAME.contains(rule)) {
                names.add(TIMEFRAME);
            }
            parameters.put(rule, names);
        });
        return parameters;
    }

    /** Reads what a seat sets on its rule; a rule may only look at timeframes that are in the snapshot. */
    static Map<String, String> read(String rule, Section seat, List<Timeframe> timeframes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        KNOBS.getOrDefault(rule, List.of()).forEach(knob -> seat.optional(knob.key(), knob.form())
                .ifPresent(value -> parameters.put(knob.parameter(), value.toPlainString())));
        if (WITH_TIMEFRAME.contains(rule) && !timeframes.isEmpty()) {
            Scalar<Timeframe> form = Scalars.named(timeframes, Timeframe::wireName);
            if (seat.has(TIMEFRAME) || !timeframes.contains(DEFAULT_TIMEFRAME)) {
                parameters.put(TIMEFRAME, seat.required(TIMEFRAME, form).wireName());
            }
        }
        return parameters;
    }
}

package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.IndicatorSpec;
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
            "equal-weight", List.of(SIZE, new Knob("tolerance", "tolerance", Scalars.above("0", "1"))),
            "ema-cross", List.of(SIZE),
            "macd", List.of(SIZE),
            "donchian", List.of(SIZE),
            "rsi-reversion",
                    List.of(
                            SIZE,
                            new Knob("oversold", "oversold", Scalars.above("0", "50")),
                            new Knob("overbought", "overbought", Scalars.above("50", "100"))),
            "random", List.of(SIZE, new Knob("trade-probability", "tradeProbability", Scalars.above("0", "1"))),
            "cash", List.of());

    /** The indicators of a rule that reads candles of one timeframe. */
    private static final Map<String, List<IndicatorSpec>> READS = Map.of(
            "ema-cross", List.of(IndicatorSpec.of("ema20"), IndicatorSpec.of("ema50")),
            "macd", List.of(IndicatorSpec.of("macd")),
            "donchian", List.of(IndicatorSpec.of("donchian20")),
            "rsi-reversion", List.of(IndicatorSpec.of("rsi14")));

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
            if (READS.containsKey(rule)) {
                names.add(TIMEFRAME);
            }
            parameters.put(rule, names);
        });
        return parameters;
    }

    /** The seat as it plays where only these timeframes are: a rule that read another one reads the shortest of them. */
    public static SeatSpec on(List<Timeframe> timeframes, SeatSpec seat) {
        DeciderSpec decider = seat.decider();
        String rule = decider.rule();
        if (rule == null || !READS.containsKey(rule)) {
            return seat;
        }
        String read = decider.parameters().getOrDefault(TIMEFRAME, DEFAULT_TIMEFRAME.wireName());
        if (timeframes.stream().anyMatch(timeframe -> timeframe.wireName().equals(read))) {
            return seat;
        }
        Map<String, String> parameters = new LinkedHashMap<>(decider.parameters());
        parameters.put(TIMEFRAME, timeframes.getFirst().wireName());
        return new SeatSpec(seat.seatId(), seat.name(), DeciderSpec.rule(rule, parameters), seat.timeout());
    }

    /** The indicators that each rule reads on its timeframe; rules that read none are left out. */
    public static Map<String, List<IndicatorSpec>> indicators() {
        return READS;
    }

    /** Reads what a seat sets on its rule; a rule may only look at what is in the snapshot. */
    static Map<String, String> read(String rule, Section seat, SeatReader.Shown shown) {
        Map<String, String> parameters = new LinkedHashMap<>();
        KNOBS.getOrDefault(rule, List.of()).forEach(knob -> seat.optional(knob.key(), knob.form())
                .ifPresent(value -> parameters.put(knob.parameter(), value.toPlainString())));
        List<String> lacking = shown.without(READS.getOrDefault(rule, List.of()));
        if (!lacking.isEmpty()) {
            seat.reject(
                    "rule",
                    "'" + rule + "' reads indicators that the template lacks: " + String.join(", ", lacking),
                    "a rule that needs none of them, or a template that lists them");
        }
        List<Timeframe> timeframes = shown.timeframes();
        if (READS.containsKey(rule) && !timeframes.isEmpty()) {
            Scalar<Timeframe> form = Scalars.named(timeframes, Timeframe::wireName);
            if (seat.has(TIMEFRAME) || !timeframes.contains(DEFAULT_TIMEFRAME)) {
                parameters.put(TIMEFRAME, seat.required(TIMEFRAME, form).wireName());
            }
        }
        return parameters;
    }
}

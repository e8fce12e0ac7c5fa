package org.tradingarena.simulators.provider;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule about faults: by rate, or a script that is played for every distinct request.
 *
 * <p>Text form: {@code [model:]fault=rate} with a rate in 0..1, or {@code [model:]script=word,word,…}. The n-th sending
 * of the same request bytes gets the n-th word of a script and no fault after its end, so retries can be rehearsed
 * whatever else is going on.
 *
 * @param model the model the rule is for; null for all
 * @param faults one fault for a rate, any number for a script
 * @param rate the share of requests that fail, 0..1; null for a script
 */
public record FaultRule(
        @Nullable String model,
        List<Fault> faults,
        @Nullable Double rate) {

    /** Copies the list. */
    public FaultRule {
        faults = List.copyOf(faults);
    }

    /** A rule that gives every model this fault with the given probability, 0..1. */
    public static FaultRule rate(Fault fault, double rate) {
        return new FaultRule(null, List.of(fault), rate);
    }

    /** A rule that plays these faults in turn for every distinct request. */
    public static FaultRule script(Fault... faults) {
        return new FaultRule(null, List.of(faults), null);
    }

    /** The same rule for one model only. */
    public FaultRule forModel(String name) {
        return new FaultRule(name, faults, rate);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException with the allowed forms when the text fits none
     */
    public static FaultRule parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "Fault '" + text + "' has no '='; write [model:]fault=rate or [model:]script=word,word");
        }
        int colon = text.lastIndexOf(':', equals);
        String model = colon < 0 ? null : text.substring(0, colon);
        String kind = text.substring(colon + 1, equals);
        String value = text.substring(equals + 1);
        if (kind.equals("script")) {
            return new FaultRule(
                    model,
                    Arrays.stream(value.split(","))
                            .map(String::strip)
                            .map(Fault::of)
                            .toList(),
                    null);
        }
        return new FaultRule(model, List.of(Fault.of(kind)), share(value));
    }

    private static double share(String value) {
        double rate = Double.parseDouble(value);
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("Fault rate " + value + " is not between 0 and 1");
        }
        return rate;
    }

    boolean concerns(String modelName) {
        return model == null || model.equals(modelName);
    }
}

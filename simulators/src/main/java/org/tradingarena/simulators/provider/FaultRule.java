package org.tradingarena.simulators.provider;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule about faults: by rate, or a script that is played for every distinct request.
 *
 * <p>Text form: {@code [model:]fault=rate} with a rate in 0..1, or {@code [model:]script=word,word,…}. The n-th sending
 * of the same request bytes gets the n-th word of a script and no fault after its end, so retries can be rehearsed
 * whatever else is going on. Scenario files can say more: who, when and how.
 *
 * @param faults one fault for a rate, any number for a script
 * @param rate the share of requests that fail, 0..1; null for a script
 */
public record FaultRule(List<Fault> faults, @Nullable Double rate, Target target, Occasion occasion, Course course) {

    /** Copies the list. */
    public FaultRule {
        faults = List.copyOf(faults);
    }

    /** A rule that gives every model this fault with the given probability, 0..1. */
    public static FaultRule rate(Fault fault, double rate) {
        return new FaultRule(List.of(fault), rate, Target.ALL, Occasion.ALWAYS, Course.USUAL);
    }

    /** A rule that plays these faults in turn for every distinct request. */
    public static FaultRule script(Fault... faults) {
        return new FaultRule(List.of(faults), null, Target.ALL, Occasion.ALWAYS, Course.USUAL);
    }

    /** The same rule for one model only. */
    public FaultRule forModel(String name) {
        return new FaultRule(faults, rate, new Target(target.seat(), name), occasion, course);
    }

    /** The same rule for one seat only. */
    public FaultRule forSeat(String name) {
        return new FaultRule(faults, rate, new Target(name, target.model()), occasion, course);
    }

    /** The same rule within a span of time after the start of the scenario. */
    public FaultRule between(Duration from, Duration until) {
        return new FaultRule(
                faults, rate, target, new Occasion(occasion.first(), occasion.last(), from, until), course);
    }

    /** The same rule for these requests of its target only, counted from 1 in the order of their arrival. */
    public FaultRule onRequests(long first, long last) {
        return new FaultRule(
                faults, rate, target, new Occasion(first, last, occasion.from(), occasion.until()), course);
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
        String kind = text.substring(colon + 1, equals);
        String value = text.substring(equals + 1);
        FaultRule rule = kind.equals("script")
                ? script(Arrays.stream(value.split(","))
                        .map(String::strip)
                        .map(Fault::of)
                        .toArray(Fault[]::new))
                : rate(Fault.of(kind), share(value));
        return colon < 0 ? rule : rule.forModel(text.substring(0, colon));
    }

    static double share(String value) {
        double rate = Double.parseDouble(value);
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("Fault rate " + value + " is not between 0 and 1");
        }
        return rate;
    }

    /**
     * Whom a rule concerns.
     *
     * @param seat from the path or the key of a request; null for all
     * @param model null for all
     */
    public record Target(@Nullable String seat, @Nullable String model) {

        static final Target ALL = new Target(null, null);

        boolean concerns(String seatName, String modelName) {
            return (seat == null || seat.equals(seatName)) && (model == null || model.equals(modelName));
        }
    }

    /**
     * When a rule holds.
     *
     * @param first first request of its target, from 1
     * @param last last request of its target
     * @param from time since the start of the scenario, inclusive
     * @param until exclusive; null for ever
     */
    public record Occasion(
            long first, long last, Duration from, @Nullable Duration until) {

        static final Occasion ALWAYS = new Occasion(1, Long.MAX_VALUE, Duration.ZERO, null);

        boolean covers(long number, Duration elapsed) {
            return number >= first
                    && number <= last
                    && elapsed.compareTo(from) >= 0
                    && (until == null || elapsed.compareTo(until) < 0);
        }
    }

    /**
     * How a fault goes on.
     *
     * @param retryAfter what a refusal asks the caller to wait; null for the scenario's own
     * @param lasts longest time of a hanging, slow or endless reply; null for 15 minutes
     * @param gap between the bytes of a slow reply and the pieces of an endless one; null for 10 s and 20 ms
     */
    public record Course(
            @Nullable Duration retryAfter,
            @Nullable Duration lasts,
            @Nullable Duration gap) {

        static final Course USUAL = new Course(null, null, null);
    }
}

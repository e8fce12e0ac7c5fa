package org.tradingarena.simulators.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.tradingarena.simulators.provider.seed.SeededDigest;

/**
 * Chooses the fault of each request from the rules; the first that strikes wins.
 *
 * <p>By rate and by script the choice is a function of the seed, the request bytes and how often these very bytes came
 * before. Only rules that name request numbers or times look at the order of arrival and at the clock. Thread-safe.
 */
final class FaultPlan {

    /** Distinct requests remembered for scripts and retries; beyond it the memory starts anew. */
    private static final int REMEMBERED = 100_000;

    private final List<CountedRule> rules;
    private final Map<String, Integer> occurrences = new ConcurrentHashMap<>();

    FaultPlan(List<FaultRule> rules) {
        this.rules = Stream.iterate(0, i -> i < rules.size(), i -> i + 1)
                .map(i -> new CountedRule(i, rules.get(i), new AtomicLong()))
                .toList();
    }

    Struck next(String seat, String model, SeededDigest digest, Duration elapsed) {
        if (rules.isEmpty()) {
            return Struck.NOTHING;
        }
        if (occurrences.size() > REMEMBERED) {
            occurrences.clear();
        }
        int occurrence = occurrences.merge(digest.hex(), 1, Integer::sum) - 1;
        Struck struck = Struck.NOTHING;
        for (CountedRule rule : rules) {
            if (rule.rule.target().concerns(seat, model)) {
                Fault fault = rule.fault(digest, occurrence, elapsed);
                struck = struck.fault() == Fault.NONE && fault != Fault.NONE
                        ? new Struck(fault, rule.rule.course())
                        : struck;
            }
        }
        return struck;
    }

    /** What goes wrong with one reply, and how it goes on. */
    record Struck(Fault fault, FaultRule.Course course) {

        static final Struck NOTHING = new Struck(Fault.NONE, FaultRule.Course.USUAL);
    }

    /** A rule that counts the requests of its target, also those that an earlier rule strikes. */
    private record CountedRule(int index, FaultRule rule, AtomicLong requests) {

        Fault fault(SeededDigest digest, int occurrence, Duration elapsed) {
            if (!rule.occasion().covers(requests.incrementAndGet(), elapsed)) {
                return Fault.NONE;
            }
            Double rate = rule.rate();
            if (rate == null) {
                return occurrence < rule.faults().size() ? rule.faults().get(occurrence) : Fault.NONE;
            }
            return digest.fraction("fault-" + index + "-" + occurrence) < rate
                    ? rule.faults().getFirst()
                    : Fault.NONE;
        }
    }
}

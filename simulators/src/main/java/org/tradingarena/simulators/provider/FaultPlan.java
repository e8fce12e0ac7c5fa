package org.tradingarena.simulators.provider;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses the fault of each request from the rules.
 *
 * <p>The choice is a function of the seed, the request bytes and how often these very bytes came before; requests with
 * other bytes never matter. Thread-safe.
 */
final class FaultPlan {

    /** Distinct requests remembered for scripts and retries; beyond it the memory starts anew. */
    private static final int REMEMBERED = 100_000;

    private final List<FaultRule> rules;
    private final Map<String, Integer> occurrences = new ConcurrentHashMap<>();

    FaultPlan(List<FaultRule> rules) {
        this.rules = List.copyOf(rules);
    }

    Fault next(String model, SeededDigest digest) {
        if (rules.isEmpty()) {
            return Fault.NONE;
        }
        if (occurrences.size() > REMEMBERED) {
            occurrences.clear();
        }
        int occurrence = occurrences.merge(digest.hex(), 1, Integer::sum) - 1;
        for (int i = 0; i < rules.size(); i++) {
            Fault fault = faultOf(rules.get(i), i, model, digest, occurrence);
            if (fault != Fault.NONE) {
                return fault;
            }
        }
        return Fault.NONE;
    }

    private static Fault faultOf(FaultRule rule, int index, String model, SeededDigest digest, int occurrence) {
        if (!rule.concerns(model)) {
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

package org.tradingarena.simulators.provider;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one simulated provider behaves: its scenario.
 *
 * @param port TCP port on the loopback interface; 0 for any free one
 * @param seed decides every reply, delay and fault together with the request bytes
 * @param delay thinking time before each answer
 * @param faults rules about faults; the first that strikes wins
 * @param retryAfter what a 429 asks the caller to wait
 * @param keys accepted keys by the name of the seat that they stand for; empty when no key is asked for
 * @param models what is said about single models, by their names
 */
public record SimulatorSettings(
        int port,
        long seed,
        DelayRange delay,
        List<FaultRule> faults,
        Duration retryAfter,
        Map<String, String> keys,
        Map<String, ModelProfile> models) {

    /** Copies the lists. */
    public SimulatorSettings {
        faults = List.copyOf(faults);
        keys = Map.copyOf(keys);
        models = Map.copyOf(models);
    }

    /** A simulator on a free port without delay, keys or faults. */
    public static SimulatorSettings seeded(long seed) {
        return new SimulatorSettings(0, seed, DelayRange.NONE, List.of(), Duration.ofSeconds(1), Map.of(), Map.of());
    }

    /** The same settings with these fault rules. */
    public SimulatorSettings withFaults(FaultRule... rules) {
        return withFaults(List.of(rules));
    }

    /** The same settings with these fault rules. */
    public SimulatorSettings withFaults(List<FaultRule> rules) {
        return new SimulatorSettings(port, seed, delay, rules, retryAfter, keys, models);
    }

    /** The same settings with this delay. */
    public SimulatorSettings withDelay(DelayRange range) {
        return new SimulatorSettings(port, seed, range, faults, retryAfter, keys, models);
    }

    /** The same settings with this answer to how long a rate-limited caller has to wait. */
    public SimulatorSettings withRetryAfter(Duration wait) {
        return new SimulatorSettings(port, seed, delay, faults, wait, keys, models);
    }

    /** The same settings with one more accepted key, which stands for a seat. */
    public SimulatorSettings withKey(String seat, String key) {
        Map<String, String> more = new HashMap<>(keys);
        more.put(seat, key);
        return new SimulatorSettings(port, seed, delay, faults, retryAfter, more, models);
    }

    /** The same settings with something to say about one model. */
    public SimulatorSettings withModel(String name, ModelProfile profile) {
        Map<String, ModelProfile> more = new HashMap<>(models);
        more.put(name, profile);
        return new SimulatorSettings(port, seed, delay, faults, retryAfter, keys, more);
    }

    /** The same settings on another port. */
    public SimulatorSettings withPort(int number) {
        return new SimulatorSettings(number, seed, delay, faults, retryAfter, keys, models);
    }

    /** The same settings with another seed. */
    public SimulatorSettings withSeed(long number) {
        return new SimulatorSettings(port, number, delay, faults, retryAfter, keys, models);
    }

    ModelProfile profile(String model) {
        return models.getOrDefault(model, ModelProfile.USUAL);
    }

    /** The seat that a key stands for; empty when it stands for none. */
    String seatOf(@Nullable String key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whether the key is accepted: any where none is asked for, the seat's own where it has one. */
    boolean accepts(@Nullable String key, String seat) {
        String own = keys.get(seat);
        return keys.isEmpty() || (own == null ? key != null && keys.containsValue(key) : own.equals(key));
    }

    @Override
    public String toString() {
        return "SimulatorSettings[port=%d, seed=%d, delay=%s, faults=%s, retryAfter=%s, keys of %s, models=%s]"
                .formatted(port, seed, delay, faults, retryAfter, keys.keySet(), models);
    }
}

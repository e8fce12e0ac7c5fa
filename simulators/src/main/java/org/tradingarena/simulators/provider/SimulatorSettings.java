package org.tradingarena.simulators.provider;

import java.time.Duration;
import java.util.List;

/**
 * How one simulated provider behaves.
 *
 * @param port TCP port on the loopback interface; 0 for any free one
 * @param seed decides every reply, delay and fault together with the request bytes
 * @param delay thinking time before each answer
 * @param faults rules about faults; the first that strikes wins
 * @param retryAfter what a 429 asks the caller to wait
 */
public record SimulatorSettings(int port, long seed, DelayRange delay, List<FaultRule> faults, Duration retryAfter) {

    /** Copies the list of rules. */
    public SimulatorSettings {
        faults = List.copyOf(faults);
    }

    /** A simulator on a free port without delay or faults. */
    public static SimulatorSettings seeded(long seed) {
        return new SimulatorSettings(0, seed, DelayRange.NONE, List.of(), Duration.ofSeconds(1));
    }

    /** The same settings with these fault rules. */
    public SimulatorSettings withFaults(FaultRule... rules) {
        return new SimulatorSettings(port, seed, delay, List.of(rules), retryAfter);
    }

    /** The same settings with this delay. */
    public SimulatorSettings withDelay(DelayRange range) {
        return new SimulatorSettings(port, seed, range, faults, retryAfter);
    }

    /** The same settings with this answer to how long a rate-limited caller has to wait. */
    public SimulatorSettings withRetryAfter(Duration wait) {
        return new SimulatorSettings(port, seed, delay, faults, wait);
    }
}

package org.tradingarena.cli.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a stack consists of. Immutable; every {@code with} returns a changed copy.
 *
 * @param programs where the services' programs are
 * @param home everything the stack writes
 * @param ports of the first replicas; further replicas take free ports
 * @param replicas how many processes of each service; one when absent
 * @param environment added to every service's environment
 * @param secrets provider keys, given to decision-service only
 * @param restarts whether a process that ends by itself is started again
 * @param simulator whether the provider simulator belongs to the stack
 * @param venue arguments of the simulated venue, to which the services then go in place of the real one; null without it
 * @param announce receives one line for everything worth knowing
 */
public record StackSettings(
        Programs programs,
        StackHome home,
        Ports ports,
        Map<Part, Integer> replicas,
        Map<String, String> environment,
        Map<String, String> secrets,
        boolean restarts,
        boolean simulator,
        @Nullable List<String> venue,
        Consumer<String> announce) {

    public StackSettings {
        replicas = Map.copyOf(replicas);
        environment = Map.copyOf(environment);
        secrets = Map.copyOf(secrets);
        venue = venue == null ? null : List.copyOf(venue);
    }

    /**
     * One replica of everything on the documented ports, restarted when it crashes, writing into {@code .arena}.
     *
     * @param root the repository, with built modules
     */
    public static StackSettings of(Path root) {
        return new StackSettings(
                Programs.builtIn(root),
                StackHome.at(root.resolve(".arena")),
                Ports.standard(),
                Map.of(),
                Map.of(),
                Map.of(),
                true,
                true,
                null,
                line -> {});
    }

    /** The number of processes of a part. */
    public int replicasOf(Part part) {
        return replicas.getOrDefault(part, 1);
    }

    public StackSettings withPrograms(Programs changed) {
        return new StackSettings(
                changed, home, ports, replicas, environment, secrets, restarts, simulator, venue, announce);
    }

    public StackSettings withHome(StackHome changed) {
        return new StackSettings(
                programs, changed, ports, replicas, environment, secrets, restarts, simulator, venue, announce);
    }

    public StackSettings withPorts(Ports changed) {
        return new StackSettings(
                programs, home, changed, replicas, environment, secrets, restarts, simulator, venue, announce);
    }

    /** Only services may have more than one replica. */
    public StackSettings withReplicas(Part part, int count) {
        if (count < 1 || (count > 1 && !part.service())) {
            throw new StackException("cannot run " + count + " replicas of " + part.title());
        }
        Map<Part, Integer> changed = new EnumMap<>(Part.class);
        changed.putAll(replicas);
        changed.put(part, count);
        return new StackSettings(
                programs, home, ports, changed, environment, secrets, restarts, simulator, venue, announce);
    }

    /** Adds one variable to the environment of every service and of the simulator. */
    public StackSettings withEnvironment(String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return new StackSettings(
                programs, home, ports, replicas, changed, secrets, restarts, simulator, venue, announce);
    }

    public StackSettings withSecrets(Map<String, String> changed) {
        return new StackSettings(
                programs, home, ports, replicas, environment, changed, restarts, simulator, venue, announce);
    }

    /** Processes that end stay ended, until {@link LocalStack#restart} is called. */
    public StackSettings withoutRestarts() {
        return new StackSettings(
                programs, home, ports, replicas, environment, secrets, false, simulator, venue, announce);
    }

    public StackSettings withoutSimulator() {
        return new StackSettings(
                programs, home, ports, replicas, environment, secrets, restarts, false, venue, announce);
    }

    /**
     * With a simulated Binance in place of the real one; every competition on it is labelled simulated.
     *
     * @param arguments of the simulator beside its ports, such as {@code --seed 5}
     */
    public StackSettings withSimulatedVenue(String... arguments) {
        return new StackSettings(
                programs,
                home,
                ports,
                replicas,
                environment,
                secrets,
                restarts,
                simulator,
                List.of(arguments),
                announce);
    }

    /** Whether the part is among the processes of the stack. */
    public boolean has(Part part) {
        return switch (part) {
            case SIMULATOR -> simulator;
            case VENUE -> venue != null;
            default -> true;
        };
    }

    public StackSettings announcing(Consumer<String> changed) {
        return new StackSettings(
                programs, home, ports, replicas, environment, secrets, restarts, simulator, venue, changed);
    }

    /** Without environment and secrets. */
    @Override
    public String toString() {
        return "stack in " + home.folder();
    }
}

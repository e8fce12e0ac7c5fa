package org.tradingarena.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command lines of the JVM processes: small heaps and the serial collector, since six JVMs share a small machine.
 *
 * @param commands program and arguments of each service
 * @param java the java program of this very JDK
 */
public record Programs(Map<Part, List<String>> commands, Path java) {
    private static final String SIMULATOR = "org.tradingarena.simulators.provider.ProviderSimulator";
    private static final String VENUE = "org.tradingarena.simulators.binance.BinanceSimulator";
    /** What works in every round of a lockstep replay is compiled in full; the rest starts sooner and stays smaller. */
    private static final Set<Part> IN_EVERY_ROUND = Set.of(Part.KAFKA, Part.MARKET_DATA, Part.DECISION, Part.PORTFOLIO);

    private static final int FIRST_TIER = 1;
    private static final int ALL_TIERS = 4;
    private static final Map<Part, String> HEAPS = Map.of(
            Part.KAFKA, "160m",
            Part.SIMULATOR, "48m",
            Part.VENUE, "128m",
            Part.MARKET_DATA, "160m",
            Part.DECISION, "160m",
            Part.PORTFOLIO, "192m",
            Part.GATEWAY, "128m");

    public Programs {
        commands = Map.copyOf(commands);
    }

    /** The services as Maven leaves them in {@code <module>/target/quarkus-app}. */
    public static Programs builtIn(Path root) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Map<Part, List<String>> commands = new EnumMap<>(Part.class);
        for (Part part : Part.services()) {
            Path jar = root.resolve(part.title()).resolve("target/quarkus-app/quarkus-run.jar");
            commands.put(
                    part, jvm(java, part, List.of("-jar", jar.toAbsolutePath().toString())));
        }
        return new Programs(commands, java);
    }

    /** The same with another command for one service, for example a stand-in of a test. */
    public Programs with(Part part, List<String> command) {
        Map<Part, List<String>> changed = new EnumMap<>(commands);
        changed.put(part, command);
        return new Programs(changed, java);
    }

    /** The broker, from this JVM's own class path. */
    List<String> broker(Path folder, Ports ports) {
        return jvm(
                java,
                Part.KAFKA,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        folder.toString(),
                        Integer.toString(ports.of(Part.KAFKA)),
                        Integer.toString(ports.kafkaController())));
    }

    /** The provider simulator, from this JVM's own class path. */
    List<String> simulator(int port) {
        return jvm(
                java,
                Part.SIMULATOR,
                List.of("-cp", System.getProperty("java.class.path"), SIMULATOR, "--port", Integer.toString(port)));
    }

    /** The simulated venue, from this JVM's own class path. */
    List<String> venue(int port, int streamPort, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                VENUE,
                "--port",
                Integer.toString(port),
                "--stream-port",
                Integer.toString(streamPort)));
        all.addAll(arguments);
        return jvm(java, Part.VENUE, all);
    }

    /** Checks that every service has been built. */
    void check() {
        commands.forEach((part, command) -> {
            int jar = command.indexOf("-jar");
            if (jar >= 0 && Files.notExists(Path.of(command.get(jar + 1)))) {
                throw new StackException(part.title() + " is not built (" + command.get(jar + 1)
                        + " is missing); run ./arena, which builds it");
            }
        });
    }

    private static List<String> jvm(Path java, Part part, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + HEAPS.getOrDefault(part, "128m"),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (IN_EVERY_ROUND.contains(part) ? ALL_TIERS : FIRST_TIER),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(arguments);
        return command;
    }
}

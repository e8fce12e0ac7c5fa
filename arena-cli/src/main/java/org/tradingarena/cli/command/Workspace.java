package org.tradingarena.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tradingarena.cli.stack.Ports;
import org.tradingarena.cli.stack.StackHome;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.schema.config.ArenaConfig;

/**
 * The repository that the commands work in.
 *
 * @param root its folder, told by the launcher in the system property {@code arena.root}
 */
public record Workspace(Path root) {
    private static final String ROOT_PROPERTY = "arena.root";
    /** Names of the configuration files beside the launcher, by the variable that names others. */
    private static final Map<String, String> FILES =
            Map.of(ArenaConfig.FILE_VARIABLE, "arena.yaml", ArenaConfig.PRICES_VARIABLE, "prices.yaml");

    private static final String SIMULATOR = "simulator";

    /** The repository of the launcher, or the current folder when there was no launcher. */
    public static Workspace current() {
        return new Workspace(
                Path.of(System.getProperty(ROOT_PROPERTY, ".")).toAbsolutePath().normalize());
    }

    /** The folder that the stack writes into; {@code ARENA_HOME} may name another than {@code .arena}. */
    public StackHome home() {
        String other = System.getenv().getOrDefault("ARENA_HOME", "");
        return StackHome.at(other.isBlank() ? root.resolve(".arena") : Path.of(other));
    }

    /** Provider keys and other secrets of {@code .env}; what the shell exports wins. */
    public Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>(EnvFile.read(root.resolve(".env")));
        secrets.keySet().removeAll(System.getenv().keySet());
        return secrets;
    }

    /**
     * The folder of data sets; {@code ARENA_DATA} may name another than that of the home.
     */
    public Path dataFolder() {
        String other = System.getenv().getOrDefault(StoredDatasets.FOLDER_VARIABLE, "");
        return other.isBlank()
                ? home().datasets()
                : Path.of(other).toAbsolutePath().normalize();
    }

    /** The data sets in that folder. */
    public StoredDatasets storedDatasets() {
        return StoredDatasets.in(dataFolder());
    }

    /**
     * The configuration with the stored data sets: the files in {@code ARENA_CONFIG} and {@code ARENA_PRICES}, else {@code arena.yaml} and
     * {@code prices.yaml} here, else the built-in ones.
     *
     * @throws org.tradingarena.schema.config.ConfigInvalid when it has mistakes
     */
    public ArenaConfig config() {
        return fileConfig().withDatasets(storedDatasets().profiles());
    }

    /** The configuration as the files have it. */
    public ArenaConfig fileConfig() {
        return ArenaConfig.fromEnvironment(configEnvironment());
    }

    /** What every process of the stack must know to read the same configuration. */
    public StackSettings settings(Ports ports) {
        StackSettings settings =
                StackSettings.of(root).withHome(home()).withPorts(ports).withSecrets(secrets());
        settings = settings.withEnvironment(
                StoredDatasets.FOLDER_VARIABLE, dataFolder().toString());
        Map<String, String> environment = configEnvironment();
        for (String variable : FILES.keySet()) {
            String file = environment.getOrDefault(variable, "");
            settings = file.isBlank() ? settings : settings.withEnvironment(variable, file);
        }
        return usesSimulator(config()) ? settings : settings.withoutSimulator();
    }

    private Map<String, String> configEnvironment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        FILES.forEach((variable, name) -> {
            String named = environment.getOrDefault(variable, "");
            Path local = root.resolve(name);
            if (!named.isBlank()) {
                environment.put(variable, Path.of(named).toAbsolutePath().toString());
            } else if (Files.exists(local)) {
                environment.put(variable, local.toString());
            }
        });
        return environment;
    }

    private static boolean usesSimulator(ArenaConfig config) {
        return config.templates().values().stream()
                .flatMap(template -> template.seats().stream())
                .anyMatch(seat -> SIMULATOR.equals(seat.decider().provider()));
    }
}

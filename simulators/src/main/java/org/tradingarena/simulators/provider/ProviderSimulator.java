package org.tradingarena.simulators.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the simulated provider as a process until it is told to stop. */
@Command(
        name = "provider-simulator",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "A provider in the protocols of OpenAI and Anthropic whose replies are simulated, seeded and labelled as such.")
public final class ProviderSimulator implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "${env:ARENA_SIMULATOR_PORT:-8090}",
            description = "TCP port on the loopback interface (env ARENA_SIMULATOR_PORT; default 8090)")
    private int port;

    @Option(
            names = "--scenario",
            description =
                    "File that says how it behaves, see docs/reference/simulator.md; the options below win over it"
                            + " (env ARENA_SIMULATOR_SCENARIO)")
    private @Nullable Path scenario;

    @Option(names = "--seed", description = "Seed of all replies (env ARENA_SIMULATOR_SEED; default 1)")
    private @Nullable String seed;

    @Option(
            names = "--delay",
            description =
                    "Thinking time, 250 or 500ms, or a range 100-400 or 1s-3s (env ARENA_SIMULATOR_DELAY; default 0)")
    private @Nullable String delay;

    @Option(
            names = "--retry-after",
            description = "Seconds that a 429 asks to wait (env ARENA_SIMULATOR_RETRY_AFTER; default 1)")
    private @Nullable String retryAfter;

    @Option(
            names = "--fault",
            description = "[model:]fault=rate or [model:]script=word,word; repeatable; before those of the scenario"
                    + " (env ARENA_SIMULATOR_FAULTS, separated by ';')")
    private List<String> faults = new ArrayList<>();

    /** Starts the process; its exit code is 0 after a clean stop, 1 when the port is taken, 2 for wrong options. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ProviderSimulator()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ProviderServer server = ProviderServer.start(settings())) {
            announce(server);
            CountDownLatch stop = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
            stop.await();
        } catch (UncheckedIOException e) {
            spec.commandLine()
                    .getErr()
                    .println(e.getMessage() + ": it is taken; choose another with --port or ARENA_SIMULATOR_PORT");
            return 1;
        }
        return 0;
    }

    private SimulatorSettings settings() {
        try {
            String file = given(scenario == null ? null : scenario.toString(), "ARENA_SIMULATOR_SCENARIO");
            SimulatorSettings settings =
                    (file == null ? SimulatorSettings.seeded(1) : read(Path.of(file))).withPort(port);
            String number = given(seed, "ARENA_SIMULATOR_SEED");
            String thinking = given(delay, "ARENA_SIMULATOR_DELAY");
            String wait = given(retryAfter, "ARENA_SIMULATOR_RETRY_AFTER");
            settings = number == null ? settings : settings.withSeed(Long.parseLong(number));
            settings = thinking == null ? settings : settings.withDelay(DelayRange.parse(thinking));
            settings = wait == null ? settings : settings.withRetryAfter(Duration.ofSeconds(Long.parseLong(wait)));
            return settings.withFaults(
                    Stream.concat(rules(), settings.faults().stream()).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static SimulatorSettings read(Path file) {
        try {
            return ScenarioFile.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The scenario " + file + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The scenario " + file + ", " + e.getMessage(), e);
        }
    }

    private Stream<FaultRule> rules() {
        String environment = given(null, "ARENA_SIMULATOR_FAULTS");
        List<String> texts = faults.isEmpty() && environment != null ? Arrays.asList(environment.split(";")) : faults;
        return texts.stream().map(String::strip).map(FaultRule::parse);
    }

    /** What the command line says, else the environment, else nothing. */
    private static @Nullable String given(@Nullable String option, String variable) {
        String environment = System.getenv(variable);
        return option != null ? option : environment == null || environment.isBlank() ? null : environment.strip();
    }

    private void announce(ProviderServer server) {
        spec.commandLine()
                .getOut()
                .printf("Provider simulator: simulated replies, seed %d, on %s%n", server.seed(), server.baseUrl());
        spec.commandLine().getOut().flush();
    }
}

package org.tradingarena.simulators.provider;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
        description = "An OpenAI-compatible provider whose replies are simulated, seeded and labelled as such.")
public final class ProviderSimulator implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "${env:ARENA_SIMULATOR_PORT:-8090}",
            description = "TCP port on the loopback interface (env ARENA_SIMULATOR_PORT; default 8090)")
    private int port;

    @Option(
            names = "--seed",
            defaultValue = "${env:ARENA_SIMULATOR_SEED:-1}",
            description = "Seed of all replies (env ARENA_SIMULATOR_SEED; default 1)")
    private long seed;

    @Option(
            names = "--delay",
            defaultValue = "${env:ARENA_SIMULATOR_DELAY:-0}",
            description = "Thinking time in milliseconds, 250 or 100-400 (env ARENA_SIMULATOR_DELAY; default 0)")
    private String delay = "0";

    @Option(
            names = "--retry-after",
            defaultValue = "${env:ARENA_SIMULATOR_RETRY_AFTER:-1}",
            description = "Seconds that a 429 asks to wait (env ARENA_SIMULATOR_RETRY_AFTER; default 1)")
    private int retryAfter;

    @Option(
            names = "--fault",
            description = "[model:]fault=rate or [model:]script=word,word; repeatable. Words: ok 429 500 401 hang"
                    + " malformed fenced truncated prose empty (env ARENA_SIMULATOR_FAULTS, separated by ';')")
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
            return new SimulatorSettings(port, seed, DelayRange.parse(delay), rules(), Duration.ofSeconds(retryAfter));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<FaultRule> rules() {
        String environment = System.getenv("ARENA_SIMULATOR_FAULTS");
        List<String> texts = faults.isEmpty() && environment != null && !environment.isBlank()
                ? Arrays.asList(environment.split(";"))
                : faults;
        return texts.stream().map(String::strip).map(FaultRule::parse).toList();
    }

    private void announce(ProviderServer server) {
        spec.commandLine()
                .getOut()
                .printf("Provider simulator: simulated replies, seed %d, on %s%n", seed, server.baseUrl());
        spec.commandLine().getOut().flush();
    }
}

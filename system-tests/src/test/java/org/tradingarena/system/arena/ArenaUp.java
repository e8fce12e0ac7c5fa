package org.tradingarena.system.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.client.Unreachable;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.Ports;
import org.tradingarena.cli.stack.StackHome;

/** {@code arena up} as a user starts it: a process of its own, with a home and ports of its own, until it is closed. */
public final class ArenaUp implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final Path output;
    private final ArenaClient portfolio;

    private ArenaUp(Process process, Path output, ArenaClient portfolio) {
        this.process = process;
        this.output = output;
        this.portfolio = portfolio;
    }

    /**
     * Starts it.
     *
     * @param home folder that it writes into
     * @param environment its additions to that of the test; an empty value takes a variable away
     * @param arguments behind {@code up}
     */
    public static ArenaUp in(Path home, Map<String, String> environment, String... arguments) {
        Ports ports = Ports.free();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Darena.root=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.tradingarena.cli.Arena",
                "up"));
        ports.byPart().forEach((part, port) -> command.addAll(List.of("--port", part.label() + "=" + port)));
        command.addAll(List.of("--port", "kafka-controller=" + ports.kafkaController()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ARENA_HOME", home.toString());
        environment.forEach((name, value) -> {
            builder.environment().remove(name);
            if (!value.isEmpty()) {
                builder.environment().put(name, value);
            }
        });
        try {
            Files.createDirectories(home);
            Path output = home.resolve("up.log");
            Process process = builder.redirectOutput(output.toFile()).start();
            String address = "http://127.0.0.1:" + ports.of(Part.PORTFOLIO);
            return new ArenaUp(
                    process, output, new ArenaClient(address, StackHome.at(home).token()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its competition, once it is over. */
    public CompetitionSummary finished() {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(Unreachable.class::isInstance)
                .untilAsserted(() -> {
                    assertThat(process.isAlive()).as(said()).isTrue();
                    assertThat(portfolio.competitions(null)).singleElement().satisfies(one -> assertThat(one.status())
                            .isEqualTo("FINISHED"));
                });
        return portfolio.competitions(null).getFirst();
    }

    /** What portfolio-service tells of a competition, such as {@code result}. */
    public JsonNode get(String id, String what) {
        return portfolio.get("/api/competitions/" + id + "/" + what);
    }

    /** What it printed. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends it as Ctrl+C does, and waits until its processes are gone. */
    @Override
    public void close() {
        portfolio.close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("arena up did not end: " + said());
            }
        } catch (InterruptedException asked) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}

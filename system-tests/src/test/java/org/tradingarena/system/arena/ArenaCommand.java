package org.tradingarena.system.arena;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code arena} as a process of its own against a running test arena. */
public final class ArenaCommand {

    private static final long LIMIT_MINUTES = 4;

    private ArenaCommand() {}

    /**
     * What a command left.
     *
     * @param output what it printed, errors included
     */
    public record Result(int exitCode, String output) {}

    /** Runs one command to its end. */
    public static Result of(TestArena arena, String... arguments) {
        Path root = Path.of("..").toAbsolutePath().normalize();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Darena.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "org.tradingarena.cli.Arena"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ARENA_HOME", arena.home().toString());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("arena " + String.join(" ", arguments) + " did not end: " + output);
            }
            return new Result(process.exitValue(), output);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}

package org.tradingarena.cli.report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Maven build with every test. Its whole output goes to a log; what a person wants to follow is told line by line.
 *
 * @param root the repository
 * @param maven the program that the launcher found
 * @param log where the output goes
 */
public record TestRun(Path root, String maven, Path log) {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) [0-9]\\S*(?:\\s+\\[.*])?");
    private static final Pattern CLASS =
            Pattern.compile("\\[\\w+] (Tests run: [^T]*?)(?:, Time elapsed: ([0-9.]+) s)?(?: <<<.*?)? -+ in (\\S+)");

    /**
     * Runs {@code mvn verify} and returns its exit code.
     *
     * @param arguments added to the Maven command
     * @param tell receives the lines worth following
     */
    public int execute(List<String> arguments, Consumer<String> tell) throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>(List.of(maven, "-B", "-ntp", "verify"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> process.descendants().forEach(ProcessHandle::destroy)));
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter file = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                told(line).ifPresent(tell);
            }
        }
        return process.waitFor();
    }

    static Optional<String> told(String line) {
        Matcher module = MODULE.matcher(line);
        if (module.matches()) {
            return Optional.of(module.group(1));
        }
        Matcher tests = CLASS.matcher(line);
        if (tests.matches()) {
            String seconds = tests.group(2) == null ? "" : "  " + tests.group(2) + " s";
            return Optional.of("  " + shortName(tests.group(3)) + "  " + tests.group(1) + seconds);
        }
        return line.startsWith("[ERROR]") && line.length() > "[ERROR] ".length() ? Optional.of(line) : Optional.empty();
    }

    private static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}

package org.tradingarena.cli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Kinds of tests that this machine cannot run for want of a program, and how to get it. */
public final class MissingTools {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private MissingTools() {}

    /**
     * One line for each kind.
     *
     * @param path folders in which programs are looked for
     */
    public static List<String> lines(List<Path> path) {
        List<String> lines = new ArrayList<>();
        if (BROWSERS.stream().noneMatch(name -> installed(path, name))) {
            lines.add("browser tests cannot run: no Chromium found; install it (Debian: apt-get install chromium)");
        }
        return lines;
    }

    /** The folders of the environment variable {@code PATH}, and those where packages put programs. */
    public static List<Path> searchPath() {
        String value = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(value.split(":", -1)), Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    private static boolean installed(List<Path> path, String program) {
        return path.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }
}

package org.tradingarena.system.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of {@code docs/reference}, and the literals of the sources that it has to name. */
final class ReferencePage {

    private ReferencePage() {}

    static String text(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", "reference", name));
    }

    /** The first group of every match in the main sources of a module that the filter accepts, each once. */
    static List<String> literals(String module, Pattern pattern, Predicate<String> accepted) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (accepted.test(source)) {
                    pattern.matcher(source)
                            .results()
                            .map(match -> match.group(1))
                            .forEach(found::add);
                }
            }
        }
        return List.copyOf(found);
    }
}

package org.tradingarena.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package tells what it owns, and has its nulls checked. */
class PackagesSayWhatTheyOwnArchTest {

    static List<String> modules() {
        return ProductionCode.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void shouldDescribeEveryPackageThatHoldsClasses(String module) throws IOException {
        Path sources = Path.of("..", module, "src", "main", "java");
        try (Stream<Path> tree = Files.walk(sources)) {
            List<Path> silent = tree.filter(Files::isDirectory)
                    .filter(PackagesSayWhatTheyOwnArchTest::holdsClasses)
                    .filter(folder -> !describes(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent)
                    .as("packages without a package-info.java that has a comment and @NullMarked; write three lines:"
                            + " what it owns, what it may call, where to start")
                    .isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean describes(Path packageInfo) {
        try {
            String text = Files.exists(packageInfo) ? Files.readString(packageInfo) : "";
            return text.startsWith("/**") && text.contains("@NullMarked");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

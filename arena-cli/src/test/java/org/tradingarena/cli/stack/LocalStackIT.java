package org.tradingarena.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void shouldStartSuperviseAndStopTheWholeStack(@TempDir Path folder) throws Exception {
        StackSettings settings = settings(folder).withReplicas(Part.DECISION, 2);
        long stopped;
        try (LocalStack stack = LocalStack.of(settings)) {
            // when
            stack.start();

            // then
            assertThat(environment(stack, Part.DECISION, 1))
                    .contains("GROQ_API_KEY")
                    .doesNotContain("ARENA_TOKEN");
            assertThat(environment(stack, Part.PORTFOLIO, 0))
                    .contains("ARENA_DB_PASSWORD", "ARENA_TOKEN")
                    .doesNotContain("GROQ_API_KEY");
            assertThat(StackFile.read(settings.home())).hasValueSatisfying(file -> assertThat(file.pids())
                    .containsKeys("kafka", "postgres", "decision-1"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token"))))
                    .isEqualTo("rw-------");

            // when
            stack.kill(Part.PORTFOLIO, 0);

            // then
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> new HealthProbe(stack.port(Part.PORTFOLIO, 0)).getAsBoolean());
            assertThat(told).anyMatch(line -> line.startsWith("portfolio ended with code 137"));

            // when
            stack.leave(Part.DECISION, 1);

            // then
            assertThat(stack.pid(Part.DECISION, 1)).isEqualTo(-1);
            assertThat(LocalStack.of(settings)).satisfies(second -> assertThatThrownBy(second::start)
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("another arena runs in " + folder));
            stopped = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(10));
        settings.ports().named().values().forEach(port -> assertThat(PortCheck.busy(port))
                .isFalse());
        assertThat(StackFile.read(settings.home())).isEmpty();
    }

    private StackSettings settings(Path folder) {
        Programs programs = Programs.builtIn(Path.of("."));
        for (Part part : Part.services()) {
            programs = programs.with(part, StandInService.command());
        }
        return StackSettings.of(Path.of("."))
                .withPrograms(programs)
                .withHome(StackHome.at(folder))
                .withPorts(Ports.free())
                .withSecrets(Map.of("GROQ_API_KEY", "secret"))
                .withoutSimulator()
                .announcing(told::add);
    }

    private static List<String> environment(LocalStack stack, Part part, int replica) throws IOException {
        try (InputStream in = stack.address(part, replica).resolve("/").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}

package org.tradingarena.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {
    @TempDir
    private Path folder = Path.of("");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Guard guard = new Guard();

    @AfterEach
    void close() {
        timer.shutdownNow();
        guard.close();
    }

    @Test
    void shouldStartAKilledProcessAgainAndSaySo() {
        // given
        SupervisedProcess process = process("exec sleep 60", true);
        process.start();
        long first = process.pid();

        // when
        process.kill();

        // then
        await().atMost(Duration.ofSeconds(10)).until(() -> process.pid() > 0 && process.pid() != first);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).startsWith("sleeper ended with code 137").contains("starting it again in 0.5 s");
        process.stop(Duration.ofSeconds(2));
        assertThat(process.alive()).isFalse();
    }

    @Test
    void shouldStayEndedWhenItWasStopped() {
        // given
        SupervisedProcess process = process("exec sleep 60", true);
        process.start();

        // when
        process.stop(Duration.ofSeconds(2));

        // then
        assertThat(process.pid()).isEqualTo(-1);
        assertThat(told).isEmpty();
    }

    @Test
    void shouldKillWhatDoesNotEndInTime() {
        // given
        SupervisedProcess process = process("trap '' TERM; echo ready; while true; do read -t 5 _ < <(:); done", false);
        process.start();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Files.readString(process.log()).contains("ready"));

        // when
        process.stop(Duration.ofMillis(300));

        // then
        assertThat(process.alive()).isFalse();
        assertThat(told.getFirst()).startsWith("sleeper did not end within 0 s and is killed");
    }

    @Test
    void shouldEndTheProcessesWhenTheStackItselfDies() {
        // given
        guard.open();
        SupervisedProcess process = process("exec sleep 60", false);
        process.start();

        // when: the pipe's end is what the death of this JVM looks like from the outside
        guard.close();

        // then
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.alive());
    }

    private SupervisedProcess process(String script, boolean restarts) {
        ProcessPlan plan = new ProcessPlan(
                "sleeper",
                List.of("bash", "-c", script),
                Map.of(),
                false,
                "TERM",
                folder.resolve("sleeper.log"),
                () -> true);
        return new SupervisedProcess(plan, guard, timer, restarts, told::add);
    }
}

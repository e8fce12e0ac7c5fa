package org.tradingarena.simulators.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProviderSimulatorTest {

    @Test
    void shouldNameThePortThatIsTaken() {
        try (ProviderServer first = ProviderServer.start(SimulatorSettings.seeded(1))) {
            // given
            StringWriter errors = new StringWriter();
            CommandLine command = new CommandLine(new ProviderSimulator()).setErr(new PrintWriter(errors, true));
            // when
            int code = command.execute("--port", Integer.toString(first.port()));
            // then
            assertThat(code).isEqualTo(1);
            assertThat(errors.toString()).contains("port " + first.port(), "--port or ARENA_SIMULATOR_PORT");
        }
    }

    @Test
    void shouldRefuseAnUnknownFault() {
        // given
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new ProviderSimulator()).setErr(new PrintWriter(errors, true));
        // when
        int code = command.execute("--fault", "boom=1");
        // then
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("Unknown fault 'boom'; allowed: ok, 400");
    }

    @Test
    void shouldTellTheLineOfAMistakeInAScenario(@TempDir Path folder) throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("storm.yaml"), "seed: 3\nfaults:\n  - {fault: boom}\n");
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new ProviderSimulator()).setErr(new PrintWriter(errors, true));
        // when
        int code = command.execute("--scenario", file.toString());
        // then
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("storm.yaml, line 3: Unknown fault 'boom'; allowed: ok");
    }
}

package org.tradingarena.simulators.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    @Test
    @Timeout(20)
    void shouldSayWhereItListensAndPlayItsScenario(@TempDir Path folder) throws Exception {
        // given
        Path file = Files.writeString(folder.resolve("down.yaml"), "{seed: 3, faults: [{fault: 503}]}");
        PipedWriter written = new PipedWriter();
        try (BufferedReader out = new BufferedReader(new PipedReader(written))) {
            CommandLine command = new CommandLine(new ProviderSimulator())
                    .setOut(new PrintWriter(written, true))
                    .setErr(new PrintWriter(Writer.nullWriter()));
            // when
            Thread running = Thread.ofVirtual()
                    .start(() -> command.execute(
                            "--port", "0", "--scenario", file.toString(), "--seed", "9", "--fault", "429=1"));
            String line = out.readLine();
            // then
            assertThat(line).startsWith("Provider simulator: simulated replies, seed 9, on http://127.0.0.1:");
            URI address = URI.create(line.substring(line.indexOf("http")) + "/chat/completions");
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .POST(BodyPublishers.ofString(SimulatorClient.ask("simulated-trader", "x")))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(reply.statusCode()).isEqualTo(429);
            running.interrupt();
            running.join();
        }
    }
}

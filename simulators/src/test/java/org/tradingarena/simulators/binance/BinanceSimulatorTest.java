package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BinanceSimulatorTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @Test
    void shouldEndWithOneWhenThePortIsTaken() {
        try (BinanceVenue venue = BinanceVenue.on(Markets.walk()).start()) {
            int port = venue.baseUrl().getPort();
            assertThat(run("--port", Integer.toString(port), "--stream-port", "0"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("REST on port " + port).contains("--port or --stream-port");
        }
    }

    @Test
    void shouldEndWithTwoAndSayWhatIsWrong() throws Exception {
        Path scenario = Files.writeString(folder.resolve("storm.yaml"), "faults:\n- {fault: rain}\n");
        assertThat(run("--scenario", scenario.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("storm.yaml, line 2: Unknown fault 'rain'");
        assertThat(run("--tape", "a.gz", "--candles", "b.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("Give either --tape or --candles");
        assertThat(run("--tape", "nowhere.gz")).isEqualTo(2);
        assertThat(err.toString()).contains("The tape nowhere.gz cannot be read");
        assertThat(run("--start", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).contains("--start 'yesterday' is not a moment in UTC");
        assertThat(run("--speed", "0", "--port", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("Speed 0 is not between 1 and 1000");
        assertThat(run("--symbols", "btc")).isEqualTo(2);
        assertThat(err.toString()).contains("Symbol 'btc'");
    }

    private int run(String... arguments) {
        return new CommandLine(new BinanceSimulator())
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

package org.tradingarena.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    private static final String ROOT = "arena.root";

    @TempDir
    Path folder;

    private @Nullable String before;

    @BeforeEach
    void workElsewhere() {
        before = System.getProperty(ROOT);
        System.setProperty(ROOT, folder.toString());
    }

    @AfterEach
    void comeBack() {
        if (before == null) {
            System.clearProperty(ROOT);
        } else {
            System.setProperty(ROOT, before);
        }
    }

    @Test
    void shouldImportListCheckAndBackTestADataSet() throws IOException {
        // given two days of five minutes, of which three are missing
        Path file = candles("BTCUSDT-5m.csv", 576, 5, 400);

        // when / then
        assertThat(told(0, "data", "import", file.toString(), "--name", "mine", "--label", "My candles"))
                .contains("mine: 573 candles of 5m from 2024-05-06T00:00:00Z to 2024-05-08T00:00:00Z, from 573 rows")
                .contains("BTC/USDT: tick 0.01, lot 0.1, 1 gaps with 3 missing candles")
                .contains("./arena run --data mine");
        assertThat(told(0, "data", "list"))
                .containsPattern("bitstamp-2013 +1m +2013-11-25T00:00:00Z")
                .containsPattern("mine +5m +2024-05-06T00:00:00Z +2024-05-08T00:00:00Z +BTC/USDT +573 +3 ")
                .contains("My candles");
        assertThat(told(1, "data", "check", "mine"))
                .contains("mine BTC/USDT: 573 candles of 5m")
                .contains("1 gaps with 3 missing candles, 0 mistakes")
                .contains("gap from 2024-05-07T09:20:00Z to 2024-05-07T09:35:00Z: 3 candles missing");
        assertThat(told(0, "backtest", "--data", "mine", "--every", "15m"))
                .contains("95 rounds of PT15M from 2024-05-07T00:00:00Z: [BTC/USDT], My candles")
                .contains("candles of 1m, 3m are left out: no multiple of the step of data set mine, 5m")
                .contains("seat ema-cross reads candles of 15m")
                .contains("root hash ");
    }

    @Test
    void shouldEndWithZeroWhenAFileIsSound() throws IOException {
        Path file = candles("BTCUSDT-5m.csv", 20, 5, 1000);

        assertThat(told(0, "data", "check", file.toString())).contains("nothing is missing, nothing is wrong");
    }

    @Test
    void shouldSayInOneLineWhatIsWrong() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("BTCUSDT.csv"), "1723161300000,10,11,9,10,1\n1723161360000,10,8,9,10,1\n");

        // when / then
        assertThat(complained(1, "data", "import", file.toString(), "--name", "wrong"))
                .isEqualTo("arena: " + file
                        + ", line 2: this cannot be a candle of BTC/USDT: high 8 is below low 9; get the"
                        + " file again\n");
        assertThat(complained(1, "data", "import", file.toString(), "--name", "synthetic"))
                .isEqualTo("arena: --name synthetic: arena.yaml has a data set of that name; choose another\n");
        assertThat(complained(1, "data", "import", file.toString(), "--name", "p", "--venue", "perpetual"))
                .startsWith("arena: --venue perpetual needs --max-leverage");
        assertThat(complained(
                        1,
                        "data",
                        "import",
                        file.toString(),
                        "--name=p",
                        "--venue=perpetual",
                        "--max-leverage=20",
                        "--maintenance=5"))
                .isEqualTo("arena: --maintenance 5: write a decimal from 0.0001 to 0.5\n");
        assertThat(complained(1, "data", "check", "nowhere"))
                .isEqualTo("arena: 'nowhere' is neither a file nor one of the imported data sets []\n");
        assertThat(complained(2, "data", "import", file.toString()))
                .contains("--name=NAME")
                .contains("--help");
        assertThat(complained(2, "backtest", "--data", "nowhere"))
                .contains("unknown data set 'nowhere'; allowed: bitstamp-2013, synthetic, synthetic-perpetual");
    }

    @Test
    void shouldNameTheStepWhenDecisionsDoNotFallOnIt() throws IOException {
        // given
        Path file = candles("BTCUSDT-5m.csv", 576, 5, 1000);
        told(0, "data", "import", file.toString(), "--name", "fives");

        // when / then
        assertThat(complained(2, "backtest", "--data", "fives"))
                .isEqualTo(
                        "arena: --data fives: template classic decides every 3m, not a multiple of the step of data set"
                                + " fives, 5m; ask for another interval, such as --every 15m; see ./arena backtest --help\n");
    }

    /** A walk of candles from midnight on; three are missing from one on. */
    private Path candles(String name, int count, int minutes, int hole) throws IOException {
        StringBuilder text = new StringBuilder("timestamp,open,high,low,close,volume\n");
        Instant open = Instant.parse("2024-05-06T00:00:00Z");
        for (int i = 0; i < count; i++) {
            if (i < hole || i >= hole + 3) {
                int price = 60_000 + (i * 37) % 500;
                text.append(open.plusSeconds(60L * minutes * i))
                        .append(',')
                        .append(price)
                        .append(".25,")
                        .append(price + 9)
                        .append(",")
                        .append(price - 9)
                        .append(",")
                        .append(price + 3)
                        .append(",")
                        .append(i % 50)
                        .append(".5\n");
            }
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static String told(int code, String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            assertThat(Arena.execute(arguments)).isEqualTo(code);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String complained(int code, String... arguments) {
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            assertThat(Arena.execute(arguments)).isEqualTo(code);
        } finally {
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package org.tradingarena.history.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.history.Candles.BTC;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be imported is refused with file, place and reason, and leaves nothing behind. */
class ImportRefusalsTest {

    private static final String A = "1723161300000,10,11,9,10,1\n";
    private static final String B = "1723161360000,10,11,9,10,1\n";
    private static final String C = "1723161420000,10,11,9,10,1\n";

    @TempDir
    Path folder;

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of(
                        A + C + B, "line 3: it opens at 2024-08-08T23:56:00Z, before 2024-08-08T23:57:00Z in line 2"),
                Arguments.of(
                        A + B + "1723161360000,10,11,9,10.5,1\n",
                        "line 3: it tells another candle of 2024-08-08T23:56:00Z than line 2"),
                Arguments.of(
                        A + B + "1723161420000,10,8,9,10,1\n", "line 3: this cannot be a candle of BTC/USDT: high 8"),
                Arguments.of(A + B + "1723161420000,10,11,9,12,1\n", "close 12 lies outside of low 9 and high 11"),
                Arguments.of(A + B + "1723161420000,10,11,9,NaN,1\n", "line 3: close is not a number: 'NaN'"),
                Arguments.of(A + B + "1723161420000,10,11,9,,1\n", "line 3: close is not a number: ''"),
                Arguments.of(A + B + "1723161420000,10,11,-9,10,1\n", "line 3: this cannot be a candle"),
                Arguments.of(A + B + "1723161420000,10,11,9,10,-1\n", "volume -1"),
                Arguments.of(A + B + "1723161420000,10,11,9,10,1e999999\n", "volume is not a number of a market"),
                Arguments.of(A + B + "1723161420000,10,11,9\n", "line 3: it has 4 fields, not 6 or more"),
                Arguments.of(A + B + "1723161435000,10,11,9,10,1\n", "where no candle of 1m does; give the length"),
                Arguments.of(A + B + "yesterday,10,11,9,10,1\n", "line 3: the time is not one: 'yesterday'"),
                Arguments.of(A + "9999999999999,10,11,9,10,1\n" + B, "cannot be replayed; it must divide 4h"),
                Arguments.of("date,close\n2024-01-01,5\n", "line 1: its head line names no column for open"),
                Arguments.of("1,2,3\n", "line 1: it has 3 fields and no head line"),
                Arguments.of("", "line 1: the file is empty"),
                Arguments.of("open_time,open,high,low,close,volume\n", "it holds no candle"),
                Arguments.of(A, "one row does not tell the length of its candle; give it with --step"),
                Arguments.of("[[1723161300000,10,11,9,10,1],[1723161360000,10,11,9,10,1", "candle 2: "),
                Arguments.of("{\"rows\": []}", "neither an array at its top nor one named 'candles'"),
                Arguments.of(
                        "[[1723161300000,10,11,9,10,1],[1723161360000,10,11,9,NaN,1]]",
                        "candle 2: it is not JSON at line 1"),
                Arguments.of("{\"candles\": [{\"start\": 1723161300}]}", "candle 1: it has no field open or o"),
                Arguments.of("<html><body>Bad Gateway</body></html>", "its head line names no column for the time"),
                Arguments.of("x".repeat(20_000), "a line is longer than 10000 characters; this is not a table"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void shouldSayWhereAndWhy(String content, String reason) throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("some.csv"), content);

        // when / then
        assertThatThrownBy(() -> run(new ImportOrderOf("refused", file).symbol(BTC)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
        assertNothingIsLeft();
    }

    @Test
    void shouldRefuseATruncatedArchiveWhereverItIsCut() throws IOException {
        // given
        byte[] whole = zipped();
        for (int length : new int[] {30, whole.length / 2, whole.length - 30, whole.length - 1}) {
            Path file = Files.write(folder.resolve("BTCUSDT-1m.zip"), Arrays.copyOf(whole, length));

            // when / then
            assertThatThrownBy(() -> run(new ImportOrderOf("cut", file)))
                    .as("cut at %d of %d", length, whole.length)
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageContainingAll(file.toString(), "download it again");
        }
        assertNothingIsLeft();
    }

    @Test
    void shouldRefuseAnArchiveWithChangedBytes() throws IOException {
        // given: the archive is stored, not compressed, so that a changed byte still reads as a number
        byte[] bytes = zipped();
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1723161300000");
        if (data >= 0) {
            bytes[data + 20] ^= 1;
        } else {
            bytes[bytes.length / 2] ^= 1;
        }
        Path file = Files.write(folder.resolve("BTCUSDT-1m.zip"), bytes);

        // when / then
        assertThatThrownBy(() -> run(new ImportOrderOf("changed", file))).isInstanceOf(ImportRefused.class);
        assertNothingIsLeft();
    }

    @Test
    void shouldRefuseAnotherStepThanTheFileHas() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("BTCUSDT.csv"), A + B + C);

        // when / then
        assertThatThrownBy(() -> run(new ImportOrderOf("steps", file).step(Duration.ofMinutes(5))))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("its candles are 1m apart, not 5m; give the step that the file has");
    }

    @Test
    void shouldNotMixFilesOfSeveralSteps() throws IOException {
        // given
        Path minutes = Files.writeString(folder.resolve("BTCUSDT.csv"), A + B);
        Path others = Files.writeString(folder.resolve("ETHUSDT.csv"), A + C);

        // when / then
        assertThatThrownBy(() -> run(new ImportOrderOf("mixed", minutes, others)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll("its candles are 2m apart, not 1m", "import them as two data sets");
    }

    @Test
    void shouldAskForTheSymbolWhenTheNameTellsNone() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("prices.csv"), A + B);

        // when / then
        assertThatThrownBy(() -> run(new ImportOrderOf("nameless", file)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("name it with --symbol BTC/USDT");
        assertThatThrownBy(() -> run(new ImportOrderOf("absent", folder.resolve("BTCUSDT-none.csv"))))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void shouldRefuseSymbolsWithoutACommonRange() throws IOException {
        // given
        Path btc = Files.writeString(folder.resolve("BTCUSDT.csv"), A + B);
        Path eth = Files.writeString(
                folder.resolve("ETHUSDT.csv"), "1723171320000,10,11,9,10,1\n1723171380000,10,11,9,10,1\n");

        // when / then
        assertThatThrownBy(() -> run(new ImportOrderOf("apart", btc, eth)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll("no range in common", "BTC/USDT from 2024-08-08T23:55:00Z");
        assertNothingIsLeft();
    }

    @Test
    void shouldNeverEndOtherwiseThanInADataSetOrARefusalWhateverTheBytes() throws IOException {
        // given
        long seed = Long.getLong("arena.seed", 20171104);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] sound = (A + B + C).getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = sound.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("BTCUSDT-" + i + ".csv"), bytes);

            // when
            try {
                run(new ImportOrderOf("fuzz-" + i, file));
            } catch (ImportRefused expected) {
                // then
                assertThat(expected.getMessage()).contains(file.toString());
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private ImportReport run(ImportOrderOf order) {
        return DatasetImport.run(order.order(), folder.resolve("sets"), read -> {});
    }

    private void assertNothingIsLeft() throws IOException {
        Path sets = folder.resolve("sets");
        if (Files.exists(sets)) {
            try (Stream<Path> left = Files.list(sets)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private byte[] zipped() throws IOException {
        Path file = folder.resolve("whole.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("BTCUSDT-1m.csv"));
            out.write((A + B + C).getBytes(StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(file);
    }
}

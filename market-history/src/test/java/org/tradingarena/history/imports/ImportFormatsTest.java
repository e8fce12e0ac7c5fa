package org.tradingarena.history.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.history.Candles.BTC;
import static org.tradingarena.history.Candles.ETH;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.store.DatasetManifest;
import org.tradingarena.history.store.StoredDataset;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** The same two candles, which a venue published, in every form that is understood. */
class ImportFormatsTest {

    private static final Candle FIRST = new Candle(
            Instant.parse("2024-08-08T23:55:00Z"),
            Price.of("61828"),
            Price.of("61860.8"),
            Price.of("61780"),
            Price.of("61782.25"),
            Quantity.of("15.07702"),
            1255);
    private static final Candle SECOND = new Candle(
            Instant.parse("2024-08-08T23:56:00Z"),
            Price.of("61782.25"),
            Price.of("61782.26"),
            Price.of("61723.99"),
            Price.of("61727.66"),
            Quantity.of("15.49778"),
            1011);
    private static final String ARCHIVE = """
            1723161300000,61828.00000000,61860.80000000,61780.00000000,61782.25000000,15.07702000,1723161359999,932148.06446410,1255,6.63029000,409957.59142730,0
            1723161360000,61782.25000000,61782.26000000,61723.99000000,61727.66000000,15.49778000,1723161419999,957049.46856370,1011,6.32524000,390617.13319790,0
            """;
    private static final String HEAD =
            "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore\n";

    @TempDir
    Path folder;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("archive in milliseconds", ARCHIVE, true),
                Arguments.of("archive with a head line", HEAD + ARCHIVE, true),
                Arguments.of("archive in microseconds", ARCHIVE.replaceAll("(?m)^(\\d{13})", "$1000"), true),
                Arguments.of(
                        "table with names, text of time and carriage returns",
                        "timestamp,open,high,low,close,volume\r\n"
                                + "2024-08-08 23:55:00+00:00,61828.0,61860.8,61780.0,61782.25,15.07702\r\n"
                                + "2024-08-08 23:56:00+00:00,61782.25,61782.26,61723.99,61727.66,15.49778\r\n",
                        false),
                Arguments.of(
                        "table in another order, separated by semicolons",
                        "Close;Open;High;Low;Trades;Volume;Date\n"
                                + "61782.25;61828;61860.8;61780;1255;15.07702;2024-08-08T23:55:00Z\n\n"
                                + "61727.66;61782.25;61782.26;61723.99;1011;15.49778;2024-08-08T23:56:00Z",
                        true),
                Arguments.of(
                        "six numbers in seconds",
                        "1723161300,61828,61860.8,61780,61782.25,15.07702\n"
                                + "1723161360,61782.25,61782.26,61723.99,61727.66,15.49778\n",
                        false),
                Arguments.of("candles of Coinbase", """
                        {"product": {"id": "BTC-USD"}, "candles": [
                          {"start": "1723161300", "low": "61780", "high": "61860.8", "open": "61828", "close": "61782.25",
                           "volume": "15.07702"},
                          {"start": "1723161360", "low": "61723.99", "high": "61782.26", "open": "61782.25",
                           "close": "61727.66", "volume": "15.49778"}], "more": false}
                        """, false),
                Arguments.of(
                        "arrays of numbers",
                        "[[1723161300000, 61828, 61860.80, 61780, 61782.25, 15.07702],"
                                + "[1723161360000, 61782.25, 61782.26, 61723.99, 61727.66, 15.49778]]",
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void shouldReadTheSameCandles(String form, String content, boolean tellsTrades) throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("candles.txt"), content);

        // when
        StoredDataset stored = imported(new ImportOrderOf("same", file).symbol(BTC));

        // then
        assertThat(stored.manifest().step()).isEqualTo(Duration.ofMinutes(1));
        assertThat(stored.candle(BTC, FIRST.openTime())).contains(tellsTrades ? FIRST : withoutTrades(FIRST));
        assertThat(stored.candle(BTC, SECOND.openTime())).contains(tellsTrades ? SECOND : withoutTrades(SECOND));
        assertThat(stored.manifest().rows()).isEqualTo(2);
    }

    @Test
    void shouldReadInsideOfArchives() throws IOException {
        // given
        Path zip = folder.resolve("BTCUSDT-1m-2024-08.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("BTCUSDT-1m-2024-08.csv"));
            out.write(ARCHIVE.getBytes(StandardCharsets.UTF_8));
        }
        Path gzip = folder.resolve("ETHUSDT-1m.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(ARCHIVE.getBytes(StandardCharsets.UTF_8));
        }

        // when
        StoredDataset stored = imported(new ImportOrderOf("zipped", zip, gzip));

        // then: the names of the files tell the symbols
        assertThat(stored.candle(BTC, SECOND.openTime())).contains(SECOND);
        assertThat(stored.candle(ETH, SECOND.openTime())).contains(SECOND);
    }

    @Test
    void shouldTakeTickAndLotFromWhatTheNumbersNeed() throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("BTCUSDT.csv"), ARCHIVE);
        DatasetManifest manifest = imported(new ImportOrderOf("steps", file)).manifest();

        // then
        assertThat(manifest.symbols().getFirst().instrument().tickSize()).isEqualByComparingTo("0.01");
        assertThat(manifest.symbols().getFirst().instrument().lotStep()).isEqualByComparingTo("0.00001");
    }

    @Test
    void shouldJoinFilesInTheOrderOfTimeAndDropWhatTheyRepeat() throws IOException {
        // given two files that overlap by one row, the later one named first
        List<String> lines = ARCHIVE.lines().toList();
        Path later = folder.resolve("BTCUSDT-b.csv");
        Path earlier = Files.writeString(folder.resolve("BTCUSDT-a.csv"), lines.get(0) + "\n" + lines.get(1) + "\n");
        Files.writeString(later, lines.get(1) + "\n" + lines.get(1).replace("1723161360000", "1723161420000") + "\n");

        // when
        ImportReport report = DatasetImport.run(
                new ImportOrderOf("joined", later, earlier).order(), folder.resolve("sets"), read -> {});

        // then
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.manifest().steps()).isEqualTo(3);
    }

    @Test
    void shouldKeepAHoleAsAGapAndCountIt() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("BTCUSDT.csv"),
                ARCHIVE + ARCHIVE.lines().toList().getLast().replace("1723161360000", "1723161600000") + "\n");

        // when
        DatasetManifest manifest = imported(new ImportOrderOf("holed", file)).manifest();

        // then
        assertThat(manifest.symbols().getFirst().gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.from()).isEqualTo(Instant.parse("2024-08-08T23:57:00Z"));
            assertThat(gap.to()).isEqualTo(Instant.parse("2024-08-09T00:00:00Z"));
            assertThat(gap.steps()).isEqualTo(3);
        });
    }

    private StoredDataset imported(ImportOrderOf order) {
        Path sets = folder.resolve("sets");
        DatasetManifest manifest =
                DatasetImport.run(order.order(), sets, read -> {}).manifest();
        return StoredDatasets.in(sets).open(manifest.name());
    }

    private static Candle withoutTrades(Candle candle) {
        return new Candle(
                candle.openTime(), candle.open(), candle.high(), candle.low(), candle.close(), candle.volume(), 0);
    }
}

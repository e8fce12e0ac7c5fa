package org.tradingarena.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.history.store.DatasetManifest;
import org.tradingarena.history.store.StoredDataset;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.history.store.StoredSymbol;

/**
 * Imports and replays more rows than its heap could hold, in a process of its own. A year of minutes for six symbols:
 * {@code -Dhistory.symbols=6 -Dhistory.rows=525600 -Dhistory.heap=64m}.
 */
class ImportMemoryTest {

    private static final List<String> COINS = List.of("BTC", "ETH", "SOL", "XRP", "BNB", "DOGE");
    private static final int SYMBOLS = Integer.getInteger("history.symbols", 2);
    /** As objects, the rows of the shorter run take more than twice the heap that it gets. */
    private static final int ROWS = Integer.getInteger("history.rows", 100_000);

    private static final String HEAP = System.getProperty("history.heap", "32m");

    @TempDir
    Path folder;

    @Test
    void shouldImportAndReplayMoreThanTheHeapCouldHold() throws IOException, InterruptedException {
        // given
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Replayed.class.getName(),
                folder.resolve("sets").toString()));
        for (String coin : COINS.subList(0, SYMBOLS)) {
            command.add(archive(coin).toString());
        }
        Path output = folder.resolve("output.txt");

        // when
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();

        // then
        String told = Files.readString(output);
        System.out.println(told);
        assertThat(process.exitValue()).as(told).isZero();
        assertThat(told).contains("replayed " + ROWS + " steps of " + SYMBOLS + " symbols");
    }

    /** A file as Binance writes its archives, with prices that walk. */
    private Path archive(String coin) throws IOException {
        Path file = folder.resolve(coin + "USDT-1m-2024.csv");
        long open = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
        long price = 4_228_000 + coin.hashCode() % 1000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ROWS; i++) {
                long close = price + (i * 7919L) % 41 - 20;
                out.write(String.format(
                        Locale.ROOT,
                        "%d,%d.%02d000000,%d.%02d000000,%d.%02d000000,%d.%02d000000,%d.%05d000,%d,932148.06446410,%d,6.63029000,"
                                + "409957.59142730,0%n",
                        open + i * 60_000L,
                        price / 100,
                        price % 100,
                        (price + 50) / 100,
                        (price + 50) % 100,
                        (price - 50) / 100,
                        (price - 50) % 100,
                        close / 100,
                        close % 100,
                        i % 90,
                        i % 99_999,
                        open + i * 60_000L + 59_999,
                        1 + i % 2000));
                price = close;
            }
        }
        return file;
    }

    /** What runs in the small heap. */
    static final class Replayed {
        private Replayed() {}

        public static void main(String[] arguments) throws IOException {
            Path sets = Path.of(arguments[0]);
            List<Path> files = Stream.of(arguments).skip(1).map(Path::of).toList();
            long begun = System.nanoTime();
            ImportReport report = DatasetImport.run(ImportOrder.spot("year", files), sets, read -> {});
            double importing = seconds(begun);
            double busy = processorSeconds();
            long bytes = 0;
            for (StoredSymbol symbol : report.manifest().symbols()) {
                bytes += Files.size(sets.resolve("year").resolve(symbol.file()));
            }
            begun = System.nanoTime();
            StoredDatasets datasets = StoredDatasets.in(sets);
            StoredDataset first = datasets.open("year");
            double opening = seconds(begun);
            begun = System.nanoTime();
            StoredDataset again = datasets.open("year");
            double reopening = seconds(begun);
            begun = System.nanoTime();
            DatasetManifest manifest = first.manifest();
            long steps;
            try (Stream<MarketStep> market = again.steps(
                    manifest.symbols().stream().map(StoredSymbol::instrument).toList(), manifest.from())) {
                steps = market.filter(step -> step.bars().stream().noneMatch(bar -> bar.missing()))
                        .count();
            }
            double replaying = seconds(begun);
            System.out.printf(
                    Locale.ROOT,
                    "imported %,d rows in %.1f s, %.1f s of them computing (%,.0f rows/s), %.1f bytes a row;"
                            + " opened with hashes in %.3f s, again in %.4f s%n",
                    report.read(),
                    importing,
                    busy,
                    report.read() / importing,
                    (double) bytes / manifest.rows(),
                    opening,
                    reopening);
            System.out.printf(
                    Locale.ROOT,
                    "replayed %d steps of %d symbols in %.1f s, with the import %.1f s computing (%,.0f bars/s); heap of"
                            + " %d MB%n",
                    steps,
                    files.size(),
                    replaying,
                    processorSeconds(),
                    steps * files.size() / replaying,
                    Runtime.getRuntime().maxMemory() >> 20);
        }

        /** Of all threads of this process, since its start. */
        private static double processorSeconds() {
            return ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .orElse(Duration.ZERO)
                            .toMillis()
                    / 1e3;
        }

        private static double seconds(long begun) {
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}

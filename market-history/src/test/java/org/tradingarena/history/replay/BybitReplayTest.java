package org.tradingarena.history.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.history.imports.DatasetImport;
import org.tradingarena.history.imports.ImportOrder;
import org.tradingarena.history.store.StoredDataset;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.FittedTemplate;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.testing.SharedData;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Timeframe;

/** Five recorded markets of 90 days, imported and replayed together, as the seats of a competition see them. */
class BybitReplayTest {

    private static final List<String> COINS = List.of("BTC", "ETH", "SOL", "XRP", "BNB");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    /** The markets have their first step in common at 17:10. */
    private static final Duration TO_THE_HOUR = Duration.ofMinutes(50);
    /** Half the markets, so that a look ahead would have as much to see as was seen. */
    private static final Instant CUT = Instant.parse("2025-05-19T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldShowTheCandlesThatAnIndependentScriptComputes() throws IOException, InterruptedException {
        // given
        List<Path> files = files();
        assumeTrue(onPath("python3"), "skipped: no python3 to compute the candles independently");
        TreeSet<String> expected = script(files);

        // when: every 15 minutes, the last candle of every timeframe that just closed
        TreeSet<String> shown = new TreeSet<>();
        replay(FrameBuilder::unsealed, spec("whole", files, QUARTER, STEP), boundary -> {
            for (SymbolSnapshot symbol : boundary.snapshot().symbols()) {
                for (TimeframeSnapshot timeframe : symbol.timeframes()) {
                    lastClosed(timeframe, boundary.sealedAt())
                            .ifPresent(
                                    candle -> shown.add(line(symbol.symbol().value(), timeframe.timeframe(), candle)));
                }
            }
        });

        // then: 90 days less one candle, of which the files have parts at both ends
        assertThat(shown).isEqualTo(expected);
        assertThat(shown.stream().filter(line -> line.contains("/USDT 15 "))).hasSize(5 * 8_639);
        assertThat(shown.stream().filter(line -> line.contains("/USDT 60 "))).hasSize(5 * 2_159);
    }

    @Test
    void shouldSealCompleteSnapshotsThatDoNotKnowTheFuture() throws IOException {
        // given the same markets, and what is left of the files when everything after the cut is gone
        List<Path> files = files();
        List<Path> cut = new ArrayList<>();
        for (Path file : files) {
            cut.add(Files.write(folder.resolve(file.getFileName()), before(file)));
        }

        // when
        List<String> whole = new ArrayList<>();
        List<Instant> sealed = new ArrayList<>();
        replay(FrameBuilder::new, spec("whole", files, HOUR, TO_THE_HOUR), boundary -> {
            whole.add(boundary.snapshotSha256());
            sealed.add(boundary.sealedAt());
            assertComplete(boundary);
        });
        List<String> known = new ArrayList<>();
        replay(
                FrameBuilder::new,
                spec("cut", cut, HOUR, TO_THE_HOUR),
                boundary -> known.add(boundary.snapshotSha256()));

        // then: up to the cut every snapshot has the same bytes
        assertThat(sealed.get(known.size() - 1)).isEqualTo(CUT);
        assertThat(known).isEqualTo(whole.subList(0, known.size()));
        assertThat(whole).hasSize(2_159).doesNotHaveDuplicates();
    }

    /** From the third week on the slowest average on the longest candle, 50 candles of 4 hours, has its values. */
    private static void assertComplete(Boundary boundary) {
        assertThat(boundary.snapshot().symbols()).hasSize(COINS.size());
        if (boundary.sealedAt().isBefore(Instant.parse("2025-04-18T00:00:00Z"))) {
            return;
        }
        for (SymbolSnapshot symbol : boundary.snapshot().symbols()) {
            assertThat(symbol.timeframes())
                    .extracting(TimeframeSnapshot::timeframe)
                    .containsExactly(Timeframe.M15, Timeframe.H1, Timeframe.H4);
            for (TimeframeSnapshot timeframe : symbol.timeframes()) {
                boolean full = timeframe.candles().size() == 20
                        && timeframe.indicators().stream().allMatch(series -> series.latest() != null);
                assertThat(full)
                        .as("%s %s at %s", symbol.symbol(), timeframe.timeframe(), boundary.sealedAt())
                        .isTrue();
            }
        }
    }

    private interface Frames {
        FrameBuilder of(CompetitionId id, CompetitionSpec spec, long firstFrame);
    }

    private void replay(Frames frames, CompetitionSpec spec, Consumer<Boundary> reader) {
        FrameBuilder builder = frames.of(new CompetitionId("bybit"), spec, 0);
        StoredDataset stored =
                StoredDatasets.in(folder.resolve("sets")).open(spec.market().dataset());
        try (Stream<MarketStep> steps =
                stored.steps(spec.market().instruments(), spec.market().anchor())) {
            steps.forEach(step -> builder.add(step)
                    .flatMap(frame -> Optional.ofNullable(frame.boundary()))
                    .ifPresent(reader));
        }
    }

    /**
     * Imports the files; then the classic template, fitted to the data set as a request for it would be.
     *
     * @param warmUp to a moment from which the intervals fall on closes of the candles
     */
    private CompetitionSpec spec(String name, List<Path> files, Duration every, Duration warmUp) {
        Path sets = folder.resolve("sets");
        DatasetImport.run(ImportOrder.spot(name, files), sets, read -> {});
        DatasetProfile dataset =
                requireNonNull(StoredDatasets.in(sets).profiles().get(name));
        ArenaConfig config = ArenaConfig.defaults();
        CompetitionTemplate classic = config.template("classic");
        CompetitionTemplate fitted = FittedTemplate.of(classic, config.dataset(classic.dataset()), dataset, every)
                .template();
        return new CompetitionSpec(
                fitted.name(),
                dataset.market(fitted.symbolsOn(dataset), warmUp),
                fitted.decisionInterval(),
                1,
                true,
                fitted.decisionWindow(),
                fitted.seriesLength(),
                fitted.timeframes(),
                fitted.costs(),
                fitted.risk(),
                fitted.initialCash(),
                fitted.seats(),
                1);
    }

    private static Optional<CandlePoint> lastClosed(TimeframeSnapshot timeframe, Instant sealedAt) {
        return timeframe.candles().isEmpty()
                ? Optional.empty()
                : Optional.of(timeframe.candles().getLast())
                        .filter(candle -> timeframe.timeframe() != Timeframe.H4)
                        .filter(candle -> candle.openTime()
                                .plus(timeframe.timeframe().duration())
                                .equals(sealedAt));
    }

    private static String line(String symbol, Timeframe timeframe, CandlePoint candle) {
        return symbol + " " + timeframe.duration().toMinutes() + " "
                + candle.openTime().getEpochSecond() + " " + candle.open() + " " + candle.high() + " "
                + candle.low() + " " + candle.close() + " " + candle.volume();
    }

    private static List<Path> files() {
        return COINS.stream()
                .map(coin -> SharedData.file("candles/bybit-" + coin + "USDT-5m-2025-04-to-07.csv"))
                .toList();
    }

    private static List<String> before(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("timestamp") || line.compareTo("2025-05-19 00:00") < 0)
                .toList();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private TreeSet<String> script(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "src/test/resources/independent/candles.py", "5"));
        files.forEach(file -> command.add(file.toString()));
        Path output = folder.resolve("expected.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return new TreeSet<>(Files.readAllLines(output, StandardCharsets.UTF_8));
    }
}

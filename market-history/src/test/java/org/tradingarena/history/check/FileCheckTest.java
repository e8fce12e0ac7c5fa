package org.tradingarena.history.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.history.Candles.BTC;
import static org.tradingarena.history.Candles.draft;
import static org.tradingarena.history.Candles.flat;
import static org.tradingarena.history.Candles.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.history.store.DatasetWriter;
import org.tradingarena.history.store.Gap;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.schema.testing.SharedData;

class FileCheckTest {

    private static final long MINUTE = 60_000;

    @TempDir
    Path folder;

    @Test
    void shouldReportEveryGapOfARecordedMarketAndInventNone() throws IOException {
        // given ten days of minutes of 2017, and their missing minutes found by asking for each of them
        Path file = SharedData.file("candles/gappy-BTC-1m-2017-11.json");
        TreeSet<Long> times = new TreeSet<>();
        for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
            times.add(row.get(0).asLong());
        }
        List<Gap> expected = new ArrayList<>();
        long begin = -1;
        for (long time = times.first(); time <= times.last(); time += MINUTE) {
            if (!times.contains(time)) {
                begin = begin < 0 ? time : begin;
            } else if (begin >= 0) {
                expected.add(new Gap(Instant.ofEpochMilli(begin), Instant.ofEpochMilli(time), (time - begin) / MINUTE));
                begin = -1;
            }
        }

        // when
        CheckReport report = FileCheck.of(file, null);

        // then
        assertThat(report.gaps()).containsExactlyElementsOf(expected).hasSize(538);
        assertThat(report.missing()).isEqualTo(717);
        assertThat(report.rows()).isEqualTo(13_681);
        assertThat(report.findings()).isEmpty();
        assertThat(report.step()).isEqualTo(Duration.ofMinutes(1));
        assertThat(report.sound()).isFalse();
    }

    @Test
    void shouldFindTheThreeGapsOfNineYearsOfCoinbase() {
        CheckReport report = FileCheck.of(SharedData.file("candles/coinbase-BTC-USD-4h-2016-2025.json"), null);

        assertThat(report.rows()).isEqualTo(20_695);
        assertThat(report.gaps()).hasSize(3);
        assertThat(report.missing()).isEqualTo(5);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void shouldFindNothingInAMarketWithoutGaps() {
        CheckReport report = FileCheck.of(SharedData.file("candles/bybit-BTCUSDT-5m-2025-04-to-07.csv"), null);

        assertThat(report.sound()).isTrue();
        assertThat(report.rows()).isEqualTo(25_920);
    }

    @Test
    void shouldNameEveryKindOfMistakeAndNotTakeDisorderForGaps() throws IOException {
        // given minutes 55, 56, 58, 57 (late), 57 again, 58 again with another close, 59 impossible, 00 unreadable, 02
        Path file = Files.writeString(folder.resolve("wrong.csv"), """
                1723161300000,10,11,9,10,1
                1723161360000,10,11,9,10,1
                1723161480000,10,11,9,10,1
                1723161420000,10,11,9,10,1
                1723161420000,10,11,9,10,1
                1723161480000,10,11,9,11,1
                1723161540000,10,8,9,10,1
                1723161600000,10,11,9,ten,1
                1723161635000,10,11,9,10,1
                1723161720000,10,11,9,10,1
                """);

        // when
        CheckReport report = FileCheck.of(file, Duration.ofMinutes(1));

        // then
        assertThat(report.findings())
                .isEqualTo(Map.of(
                        Finding.DISORDER, 1L,
                        Finding.REPEATED, 1L,
                        Finding.CONTRADICTED, 1L,
                        Finding.IMPOSSIBLE, 1L,
                        Finding.UNREADABLE, 1L,
                        Finding.OFF_GRID, 1L));
        assertThat(report.gaps())
                .containsExactly(
                        new Gap(Instant.parse("2024-08-09T00:00:00Z"), Instant.parse("2024-08-09T00:02:00Z"), 2));
        assertThat(report.examples())
                .anySatisfy(example -> assertThat(example)
                        .contains("wrong.csv, line 4: out of order: it opens at 2024-08-08T23:57:00Z, before"))
                .anySatisfy(example -> assertThat(example).contains("wrong.csv, line 8: unreadable: close is not"));
    }

    @Test
    void shouldReadARowThatFallsTowardsThePastAsDisorderOnly() throws IOException {
        // given the order in which some venues give their candles: latest first
        Path file = Files.writeString(
                folder.resolve("falling.csv"),
                "1723161480000,10,11,9,10,1\n1723161420000,10,11,9,10,1\n1723161300000,10,11,9,10,1\n");

        // when
        CheckReport report = FileCheck.of(file, Duration.ofMinutes(1));

        // then
        assertThat(report.count(Finding.DISORDER)).isEqualTo(2);
        assertThat(report.from()).isEqualTo(Instant.parse("2024-08-08T23:55:00Z"));
        assertThat(report.to()).isEqualTo(Instant.parse("2024-08-08T23:59:00Z"));
        assertThat(report.gaps())
                .containsExactly(
                        new Gap(Instant.parse("2024-08-08T23:56:00Z"), Instant.parse("2024-08-08T23:57:00Z"), 1));
    }

    @Test
    void shouldSayThatAFileIsDamaged() throws IOException {
        // given
        Path file = Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 5});

        // when / then
        CheckReport report = FileCheck.of(file, null);
        assertThat(report.count(Finding.DAMAGED)).isEqualTo(1);
        assertThat(report.examples().getFirst()).contains(file.toString(), "download it again");
    }

    @Test
    void shouldReportTheGapsOfADataSetAsItsManifestDoes() throws IOException {
        // given
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("stored", BTC))) {
            for (int minute : new int[] {0, 1, 4, 5, 9}) {
                writer.append(BTC, flat(minute, "10"));
            }
            writer.finish(List.of(instrument(BTC)));
        }
        StoredDatasets datasets = StoredDatasets.in(folder);

        // when
        List<CheckReport> reports = StoredCheck.of(datasets, "stored");

        // then
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.subject()).isEqualTo("stored BTC/USDT");
            assertThat(report.rows()).isEqualTo(5);
            assertThat(report.gaps())
                    .isEqualTo(datasets.open("stored")
                            .manifest()
                            .symbols()
                            .getFirst()
                            .gaps())
                    .hasSize(2);
        });
    }

    @Test
    void shouldReportADamagedDataSet() throws IOException {
        // given
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("bad", BTC))) {
            writer.append(BTC, flat(0, "10"));
            writer.finish(List.of(instrument(BTC)));
        }
        Files.write(folder.resolve("bad/BTC-USDT.candles"), new byte[] {1, 2, 3});

        // when / then
        assertThat(StoredCheck.of(StoredDatasets.in(folder), "bad").getFirst().count(Finding.DAMAGED))
                .isEqualTo(1);
    }
}

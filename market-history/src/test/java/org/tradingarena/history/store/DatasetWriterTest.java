package org.tradingarena.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.history.Candles.BTC;
import static org.tradingarena.history.Candles.ETH;
import static org.tradingarena.history.Candles.MINUTE;
import static org.tradingarena.history.Candles.NOON;
import static org.tradingarena.history.Candles.draft;
import static org.tradingarena.history.Candles.flat;
import static org.tradingarena.history.Candles.instrument;
import static org.tradingarena.history.Candles.minute;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.market.Candle;

class DatasetWriterTest {

    @TempDir
    Path folder;

    @Test
    void shouldGiveBackEveryDigitWhenLaterNumbersAreFinerThanEarlierOnes() throws IOException {
        // given prices and volumes with more and more decimals, and one beyond 32 bits
        List<Candle> told = List.of(
                minute(0, "61828", "61860.8", "61780", "61782.25", "15"),
                minute(1, "61782.25", "61782.26", "61723.9901", "61727.66", "0.00000001"),
                minute(2, "61727.66", "98765432.123456", "61651.01", "61652", "123456789.5"),
                minute(3, "61652", "61652", "61652", "61652", "0"));

        // when
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("exact", BTC))) {
            for (Candle candle : told) {
                writer.append(BTC, candle);
            }
            assertThat(writer.priceDecimals(BTC)).isEqualTo(6);
            assertThat(writer.volumeDecimals(BTC)).isEqualTo(8);
            writer.finish(List.of(instrument(BTC)));
        }

        // then
        StoredDataset stored = StoredDatasets.in(folder).open("exact");
        assertThat(told).allSatisfy(candle -> assertThat(stored.candle(BTC, candle.openTime()))
                .contains(candle));
        assertThat(stored.manifest().symbols().getFirst().rows()).isEqualTo(4);
    }

    @Test
    void shouldStoreARowOfAnOrdinaryMarketInTwentyFiveBytes() throws IOException {
        // when
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("small", BTC))) {
            for (int i = 0; i < 1000; i++) {
                writer.append(BTC, flat(i, "61828.25"));
            }
            writer.finish(List.of(instrument(BTC)));
        }

        // then: a flag, four prices and a volume of four bytes, a number of trades of four
        assertThat(Files.size(folder.resolve("small/BTC-USDT.candles"))).isEqualTo(64 + 25 * 1000);
    }

    @Test
    void shouldContinueWhereAWriterDiedInTheMiddleOfARow() throws IOException {
        // given a part whose last row is half written
        try (DatasetWriter dying = DatasetWriter.open(folder, draft("resumed", BTC))) {
            dying.append(BTC, flat(0, "10"));
            dying.append(BTC, flat(1, "11"));
            dying.append(BTC, flat(2, "12"));
        }
        Path rows = folder.resolve(".resumed.part/BTC-USDT.candles");
        Files.write(rows, new byte[] {1, 2, 3, 4, 5}, StandardOpenOption.APPEND);

        // when
        try (DatasetWriter next = DatasetWriter.open(folder, draft("resumed", BTC))) {
            assertThat(next.last(BTC)).isEqualTo(NOON.plus(MINUTE.multipliedBy(2)));
            next.append(BTC, flat(3, "13.5"));
            next.finish(List.of(instrument(BTC)));
        }

        // then
        StoredDataset stored = StoredDatasets.in(folder).open("resumed");
        assertThat(stored.candle(BTC, NOON.plus(MINUTE.multipliedBy(2)))).contains(flat(2, "12"));
        assertThat(stored.candle(BTC, NOON.plus(MINUTE.multipliedBy(3)))).contains(flat(3, "13.5"));
        assertThat(stored.manifest().steps()).isEqualTo(4);
    }

    @Test
    void shouldBeNothingUntilItIsFinished() throws IOException {
        // when
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("unseen", BTC))) {
            writer.append(BTC, flat(0, "10"));
        }

        // then
        assertThat(StoredDatasets.in(folder).entries()).isEmpty();
    }

    @Test
    void shouldThrowAwayThePartOfAnotherDraft() throws IOException {
        // given
        try (DatasetWriter other = DatasetWriter.open(folder, draft("changed", BTC))) {
            other.append(BTC, flat(0, "10"));
        }

        // when / then
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("changed", BTC, ETH))) {
            assertThat(writer.last(BTC)).isNull();
        }
    }

    @Test
    void shouldLeaveNothingWhenItIsDiscarded() throws IOException {
        // when
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("gone", BTC))) {
            writer.append(BTC, flat(0, "10"));
            writer.discard();
        }

        // then
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void shouldEndOnTheRangeThatAllSymbolsHaveAndBeginWithAStepThatNoneLacks() throws IOException {
        // given: BTC from minute 0 to 9 without 3, ETH from 3 to 12
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("common", BTC, ETH))) {
            for (int i = 0; i < 10; i++) {
                if (i != 3) {
                    writer.append(BTC, flat(i, "10"));
                }
            }
            for (int i = 3; i < 13; i++) {
                writer.append(ETH, flat(i, "3"));
            }
            writer.finish(List.of(instrument(BTC), instrument(ETH)));
        }

        // then
        DatasetManifest manifest = StoredDatasets.in(folder).open("common").manifest();
        assertThat(manifest.from()).isEqualTo(NOON.plus(MINUTE.multipliedBy(4)));
        assertThat(manifest.to()).isEqualTo(NOON.plus(MINUTE.multipliedBy(10)));
        assertThat(manifest.symbols()).allSatisfy(stored -> {
            assertThat(stored.rows()).isEqualTo(6);
            assertThat(stored.gaps()).isEmpty();
        });
    }

    @Test
    void shouldRefuseWhatDoesNotFollow() throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("strict", BTC))) {
            writer.append(BTC, flat(5, "10"));

            assertThatThrownBy(() -> writer.append(BTC, flat(5, "10")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not come after that of 2024-05-06T12:05:00Z");
            assertThatThrownBy(() -> writer.append(BTC, flat(9_000_000, "10")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("steps are missing");
            assertThatThrownBy(() -> writer.append(ETH, flat(6, "10")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ETH/USDT is not one of [BTC/USDT]");
            assertThatThrownBy(() -> writer.append(BTC, minute(6, "10", "9", "11", "10", "1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("high 9 is below low 11");
            assertThatThrownBy(() -> writer.append(BTC, flat(6, "0.0000000000000000001")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("19 decimals");
        }
    }

    @Test
    void shouldNotTouchAFinishedDataSetOfTheSameName() throws IOException {
        // given
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("taken", BTC))) {
            writer.append(BTC, flat(0, "10"));
            writer.finish(List.of(instrument(BTC)));
        }

        // when / then
        assertThatThrownBy(() -> DatasetWriter.open(folder, draft("taken", BTC)))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("choose another name");
    }

    @Test
    void shouldNotLetANameLeaveTheFolder() {
        assertThatThrownBy(() -> draft("../outside", BTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'../outside' cannot name a data set");
        assertThatThrownBy(() -> StoredDatasets.in(folder).open("../outside"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

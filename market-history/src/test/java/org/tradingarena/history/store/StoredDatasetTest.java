package org.tradingarena.history.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.history.Candles.BTC;
import static org.tradingarena.history.Candles.ETH;
import static org.tradingarena.history.Candles.MINUTE;
import static org.tradingarena.history.Candles.NOON;
import static org.tradingarena.history.Candles.draft;
import static org.tradingarena.history.Candles.flat;
import static org.tradingarena.history.Candles.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.dataset.DatasetUnusable;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;

class StoredDatasetTest {

    @TempDir
    Path folder;

    @Test
    void shouldTellMissingStepsAsMissingBarsThatRepeatTheLastClose() throws IOException {
        // given minutes 0, 1, 5 and 6
        store("holes", 0, 1, 5, 6);
        StoredDataset stored = StoredDatasets.in(folder).open("holes");

        // when
        List<Bar> bars = stored.steps(List.of(instrument(BTC)), NOON)
                .map(step -> step.bars().getFirst())
                .toList();

        // then
        assertThat(bars).extracting(Bar::missing).containsExactly(false, false, true, true, true, false, false);
        assertThat(bars)
                .extracting(Bar::close)
                .containsExactly(
                        Price.of("10"),
                        Price.of("11"),
                        Price.of("11"),
                        Price.of("11"),
                        Price.of("11"),
                        Price.of("15"),
                        Price.of("16"));
        assertThat(bars.get(3).tradable()).isFalse();
        assertThat(stored.candle(BTC, NOON.plus(MINUTE.multipliedBy(3)))).isEmpty();
        assertThat(stored.manifest().symbols().getFirst().gaps())
                .containsExactly(new Gap(NOON.plus(MINUTE.multipliedBy(2)), NOON.plus(MINUTE.multipliedBy(5)), 3));
    }

    @Test
    void shouldKnowTheLastCloseWhenItIsReadFromTheMiddleOfAHole() throws IOException {
        // given
        store("middle", 0, 1, 5, 6);

        // when
        List<MarketStep> steps = StoredDatasets.in(folder)
                .open("middle")
                .steps(List.of(instrument(BTC)), NOON.plus(MINUTE.multipliedBy(3)))
                .toList();

        // then
        assertThat(steps).hasSize(4);
        assertThat(steps.getFirst().bars().getFirst().close()).isEqualTo(Price.of("11"));
        assertThat(steps.getFirst().bars().getFirst().missing()).isTrue();
    }

    @Test
    void shouldGiveTheBarsInTheOrderTheyWereAskedFor() throws IOException {
        // given
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("two", BTC, ETH))) {
            writer.append(BTC, flat(0, "10"));
            writer.append(ETH, flat(0, "3"));
            writer.finish(List.of(instrument(BTC), instrument(ETH)));
        }

        // when
        StoredDataset stored = StoredDatasets.in(folder).open("two");

        // then
        assertThat(stored.steps(List.of(instrument(ETH), instrument(BTC)), NOON).toList())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.bars()).extracting(Bar::symbol).containsExactly(ETH, BTC));
    }

    @Test
    void shouldSeeADataSetThatWasFinishedAfterItBeganToLook() throws IOException {
        // given
        StoredDatasets datasets = StoredDatasets.in(folder.resolve("later"));
        assertThat(datasets.profiles()).isEmpty();

        // when
        try (DatasetWriter writer = DatasetWriter.open(folder.resolve("later"), draft("fresh", BTC))) {
            writer.append(BTC, flat(0, "10"));
            writer.finish(List.of(instrument(BTC)));
        }

        // then
        assertThat(datasets.profiles()).containsOnlyKeys("fresh");
        assertThat(requireNonNull(datasets.profiles().get("fresh")).instrument(BTC))
                .contains(instrument(BTC));
    }

    @Test
    void shouldNameTheFileWhoseBytesAreNotThoseOfTheManifest() throws IOException {
        // given an open data set, read once, of which one byte changes
        store("damaged", 0, 1, 2);
        StoredDatasets datasets = StoredDatasets.in(folder);
        assertThat(datasets.open("damaged").manifest().rows()).isEqualTo(3);
        Path file = folder.resolve("damaged/BTC-USDT.candles");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        // when / then
        assertThatThrownBy(() -> datasets.open("damaged"))
                .isInstanceOf(DatasetUnusable.class)
                .hasMessageContainingAll(file.toString(), "SHA-256", "import or fetch the data set again");
    }

    @Test
    void shouldSayWhatIsThereWhenADataSetIsNot() throws IOException {
        // given
        store("here", 0);
        StoredDatasets datasets = StoredDatasets.in(folder);

        // when / then
        assertThatThrownBy(() -> datasets.open("there"))
                .isInstanceOf(DatasetUnusable.class)
                .hasMessageContainingAll("'there'", folder.toString(), "[here]");
        assertThatThrownBy(() -> StoredDatasets.fromEnvironment(Map.of()).open("there"))
                .isInstanceOf(DatasetUnusable.class)
                .hasMessageContaining("ARENA_DATA");
    }

    @Test
    void shouldListAFolderWhoseManifestCannotBeRead() throws IOException {
        // given
        store("sound", 0);
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/manifest.json"), "{\"format\": 7}", StandardOpenOption.CREATE);

        // when / then
        assertThat(StoredDatasets.in(folder).entries())
                .extracting(StoredEntry::name)
                .containsExactly("broken", "sound");
        assertThat(StoredDatasets.in(folder).entries().getFirst())
                .isEqualTo(new StoredEntry.Unusable("broken", "it is written in layout 7; this version reads 1"));
    }

    @Test
    void shouldNotReadAFileOutsideOfItsFolder() throws IOException {
        // given
        store("sly", 0);
        Path manifest = folder.resolve("sly/manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("BTC-USDT.candles", "../other/BTC-USDT.candles"));

        // when / then
        assertThatThrownBy(() -> StoredDatasets.in(folder).open("sly"))
                .isInstanceOf(DatasetUnusable.class)
                .hasMessageContaining(
                        "it names the file '../other/BTC-USDT.candles' for BTC/USDT, not BTC-USDT.candles");
    }

    private void store(String name, int... minutes) throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(folder, draft(name, BTC))) {
            for (int minute : minutes) {
                writer.append(BTC, flat(minute, Integer.toString(10 + minute)));
            }
            writer.finish(List.of(instrument(BTC)));
        }
    }
}

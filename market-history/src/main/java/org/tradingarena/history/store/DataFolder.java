package org.tradingarena.history.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.types.Symbol;

/** Where the parts of data sets lie: {@code NAME/manifest.json} beside one file of rows per symbol. */
final class DataFolder {

    static final String MANIFEST = "manifest.json";
    static final String DRAFT = "draft.json";

    private DataFolder() {}

    /** The unfinished form of a data set; hidden, so that it is never taken for one. */
    static Path unfinished(Path folder, String name) {
        return folder.resolve("." + name + ".part");
    }

    static String rowFile(Symbol symbol) {
        return symbol.base() + "-" + symbol.quote() + ".candles";
    }

    /** Writes a document beside its place and moves it there at once. */
    static void write(Path file, Object document) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        byte[] text = ArenaJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        Files.write(beside, text);
        force(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static DatasetManifest manifest(Path dataset) throws IOException {
        try (InputStream text = Files.newInputStream(dataset.resolve(MANIFEST))) {
            JsonNode tree = ArenaJson.mapper().readTree(text);
            int format = tree.path("format").asInt();
            if (format != DatasetManifest.FORMAT) {
                throw new IllegalArgumentException(
                        "it is written in layout " + format + "; this version reads " + DatasetManifest.FORMAT);
            }
            DatasetManifest manifest = ArenaJson.mapper().treeToValue(tree, DatasetManifest.class);
            manifest.symbols().forEach(DataFolder::requireOwnFile);
            return manifest;
        }
    }

    /** A manifest may come from elsewhere and must not make anybody read another file. */
    private static void requireOwnFile(StoredSymbol stored) {
        String own = rowFile(stored.instrument().symbol());
        if (!stored.file().equals(own)) {
            throw new IllegalArgumentException("it names the file '" + stored.file() + "' for "
                    + stored.instrument().symbol() + ", not " + own);
        }
    }

    static DatasetDraft draft(Path unfinished) throws IOException {
        return ArenaJson.mapper().readValue(unfinished.resolve(DRAFT).toFile(), DatasetDraft.class);
    }

    /** Makes what was renamed in a folder outlive a power cut. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes a folder and everything in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}

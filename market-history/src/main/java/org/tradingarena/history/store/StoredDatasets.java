package org.tradingarena.history.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.dataset.DatasetFactory;
import org.tradingarena.engine.dataset.DatasetUnusable;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.schema.config.DatasetProfile;

/**
 * The data sets of one folder, looked up when they are asked for, so that one imported a moment ago is there. Rows are held
 * against their hash at the first opening, and again when a file has changed. Safe for use by many threads.
 */
public final class StoredDatasets implements DatasetFactory {

    /** The environment variable that names the folder. */
    public static final String FOLDER_VARIABLE = "ARENA_DATA";

    private final @Nullable Path folder;
    private final OpenFiles files = new OpenFiles();
    private final Map<Path, DatasetManifest> manifests = new ConcurrentHashMap<>();
    private final Map<Path, FileStamp> stamps = new ConcurrentHashMap<>();

    private StoredDatasets(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Those below a folder, which need not exist yet. */
    public static StoredDatasets in(Path folder) {
        return new StoredDatasets(folder);
    }

    /** Those below the folder that {@link #FOLDER_VARIABLE} names; none when it is unset or blank. */
    public static StoredDatasets fromEnvironment(Map<String, String> environment) {
        String named = environment.getOrDefault(FOLDER_VARIABLE, "");
        return new StoredDatasets(named.isBlank() ? null : Path.of(named));
    }

    /** Everything that looks like a data set, by name. */
    public List<StoredEntry> entries() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve(DataFolder.MANIFEST)))
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(this::entry)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list the data sets in " + folder, broken);
        }
    }

    /** The usable ones as competitions know them, by name. */
    public Map<String, DatasetProfile> profiles() {
        Map<String, DatasetProfile> profiles = new LinkedHashMap<>();
        for (StoredEntry entry : entries()) {
            if (entry instanceof StoredEntry.Usable usable) {
                profiles.put(entry.name(), usable.manifest().profile());
            }
        }
        return profiles;
    }

    /**
     * Opens a data set after its files were held against their hashes.
     *
     * @throws DatasetUnusable when there is none of that name, or a file is not what the manifest says; names the file
     */
    public StoredDataset open(String name) {
        Path place = place(name);
        try {
            DatasetManifest manifest = manifest(place);
            if (!manifest.name().equals(name)) {
                throw new DatasetUnusable(
                        place + " calls itself '" + manifest.name() + "'; rename the folder to that name");
            }
            List<RowFile> opened = new ArrayList<>();
            for (StoredSymbol symbol : manifest.symbols()) {
                opened.add(rows(place, manifest, symbol));
            }
            return new StoredDataset(manifest, opened);
        } catch (IOException | IllegalArgumentException broken) {
            throw unusable(place.resolve(DataFolder.MANIFEST), broken);
        }
    }

    /** The data set of a profile, narrowed to its range; throws {@link DatasetUnusable} as {@link #open} does. */
    @Override
    public CandleSource source(DatasetProfile profile, long seed) {
        return open(profile.name()).as(profile);
    }

    private Path place(String name) {
        DatasetDraft.requireName(name);
        if (folder == null) {
            throw new DatasetUnusable(
                    "data set '" + name + "' is not here: " + FOLDER_VARIABLE + " names no folder of data sets");
        }
        Path place = folder.resolve(name);
        if (!Files.exists(place.resolve(DataFolder.MANIFEST))) {
            throw new DatasetUnusable("there is no data set '" + name + "' in " + folder + "; it has "
                    + entries().stream().map(StoredEntry::name).toList());
        }
        return place;
    }

    private StoredEntry entry(Path place) {
        String name = place.getFileName().toString();
        try {
            DatasetManifest manifest = manifest(place);
            if (!manifest.name().equals(name)) {
                return new StoredEntry.Unusable(name, "it calls itself '" + manifest.name() + "'");
            }
            long bytes = 0;
            for (StoredSymbol symbol : manifest.symbols()) {
                bytes += Files.size(place.resolve(symbol.file()));
            }
            return new StoredEntry.Usable(manifest, place, bytes);
        } catch (IOException | IllegalArgumentException broken) {
            return new StoredEntry.Unusable(name, String.valueOf(broken.getMessage()));
        }
    }

    /** Read again only when the file has changed. */
    private DatasetManifest manifest(Path place) throws IOException {
        FileStamp now = FileStamp.of(place.resolve(DataFolder.MANIFEST));
        DatasetManifest known = manifests.get(place);
        if (known != null && now.equals(stamps.get(place))) {
            return known;
        }
        DatasetManifest read = DataFolder.manifest(place);
        manifests.put(place, read);
        stamps.put(place, now);
        return read;
    }

    private RowFile rows(Path place, DatasetManifest manifest, StoredSymbol symbol) {
        Path file = place.resolve(symbol.file());
        try {
            RowFile rows = files.open(file, symbol.sha256());
            if (rows.rows() != manifest.steps()
                    || rows.layout().from() != manifest.from().toEpochMilli()
                    || rows.layout().step() != manifest.step().toMillis()) {
                throw new IllegalArgumentException("its range is not that of the manifest");
            }
            return rows;
        } catch (IOException | IllegalArgumentException broken) {
            throw unusable(file, broken);
        }
    }

    private static DatasetUnusable unusable(Path file, Exception cause) {
        return new DatasetUnusable(
                file + " cannot be used: " + cause.getMessage() + "; import or fetch the data set again", cause);
    }
}

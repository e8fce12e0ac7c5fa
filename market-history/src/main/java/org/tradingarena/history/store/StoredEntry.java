package org.tradingarena.history.store;

import java.nio.file.Path;

/** A folder among the data sets. */
public sealed interface StoredEntry {

    /** Its name. */
    String name();

    /**
     * A data set; its rows are checked when it is opened.
     *
     * @param bytes size of its files together
     */
    record Usable(DatasetManifest manifest, Path folder, long bytes) implements StoredEntry {
        @Override
        public String name() {
            return manifest.name();
        }
    }

    /** One whose manifest cannot be used. */
    record Unusable(String name, String reason) implements StoredEntry {}
}

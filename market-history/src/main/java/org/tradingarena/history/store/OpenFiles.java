package org.tradingarena.history.store;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Files of rows whose hash was found right, by size and time of change; a map that somebody still holds is shared. Safe for
 * use by many threads.
 */
final class OpenFiles {

    private record Opened(FileStamp stamp, String sha256, WeakReference<RowFile> rows) {
        boolean fits(FileStamp now, String expected) {
            return stamp.equals(now) && sha256.equals(expected);
        }
    }

    private final Map<Path, Opened> known = new ConcurrentHashMap<>();

    /** The rows of a file; throws {@link IllegalArgumentException} when it does not have the hash or is no file of rows. */
    RowFile open(Path file, String sha256) throws IOException {
        FileStamp now = FileStamp.of(file);
        Opened before = known.get(file);
        boolean checked = before != null && before.fits(now, sha256);
        RowFile held = checked ? held(before) : null;
        if (held != null) {
            return held;
        }
        if (!checked) {
            require(Digests.sha256(file), sha256);
        }
        RowFile rows = RowFile.map(file);
        known.put(file, new Opened(now, sha256, new WeakReference<>(rows)));
        return rows;
    }

    private static @Nullable RowFile held(@Nullable Opened before) {
        return before == null ? null : before.rows().get();
    }

    private static void require(String actual, String expected) {
        if (!actual.equals(expected)) {
            throw new IllegalArgumentException(
                    "its SHA-256 is " + actual + ", the manifest says " + expected + "; it was changed or damaged");
        }
    }
}

package org.tradingarena.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Recorded data that lies beside the repository on some machines and is no part of it. */
public final class SharedData {
    private SharedData() {}

    /** A file of it; where the folder is absent the test is skipped, and says so. */
    public static Path file(String name) {
        Path folder = folder();
        assumeTrue(folder != null, "skipped: no folder shared/data beside the repository, so no " + name);
        assertThat(folder).isNotNull();
        return folder.resolve(name);
    }

    private static @Nullable Path folder() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path data = place.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return null;
    }
}

package org.tradingarena.schema.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that a test holds to what the code says; rewritten only on request. */
final class FrozenFile {

    private static final String UPDATE_PROPERTY = "contract.update";

    private final Path path;

    private FrozenFile(Path path) {
        this.path = path;
    }

    static FrozenFile inModule(String path) {
        return new FrozenFile(Path.of(path));
    }

    static FrozenFile inRepository(String path) {
        return new FrozenFile(Path.of("..").resolve(path));
    }

    /** The frozen text, after writing the current one first when {@code -Dcontract.update=true} asks for it. */
    String textOr(String current) throws IOException {
        if (Boolean.getBoolean(UPDATE_PROPERTY)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, current);
        }
        return text();
    }

    /** The frozen text; the current one is written only when the file does not exist yet: goldens are never edited. */
    String textOrFirst(String current) throws IOException {
        if (Boolean.getBoolean(UPDATE_PROPERTY) && Files.notExists(path)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, current);
        }
        return text();
    }

    private String text() throws IOException {
        return Files.exists(path)
                ? Files.readString(path)
                : "(no such file: " + path + "; run the tests of shared-schema with -D" + UPDATE_PROPERTY + "=true)";
    }
}

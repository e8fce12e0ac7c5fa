package org.tradingarena.decision.adapter.provider.cassette;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Opens the file of a recording for one process alone; two would write over each other's lines. */
final class CassetteLock {

    private CassetteLock() {}

    /**
     * The open file; its lock ends with it, also when the process is killed.
     *
     * @throws CassetteInvalid when somebody else records into it
     */
    static FileChannel opened(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = file.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            throw taken(path, sameProcess);
        } finally {
            if (!mine) {
                file.close();
            }
        }
        if (!mine) {
            throw taken(path, null);
        }
        return file;
    }

    private static CassetteInvalid taken(Path path, @Nullable Throwable cause) {
        return new CassetteInvalid(
                "cassette " + path + " is being recorded by another process; give every " + CassetteDeck.RECORD_VARIABLE
                        + " a file of its own",
                cause);
    }
}

package org.tradingarena.cli.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second stack away from the same folder; the operating system lets go when this process ends. */
final class HomeLock {
    private final StackHome home;
    private @Nullable FileChannel channel;

    HomeLock(StackHome home) {
        this.home = home;
    }

    void acquire() {
        try {
            FileChannel opened = FileChannel.open(
                    home.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(opened) == null) {
                opened.close();
                throw new StackException("another arena runs in " + home.folder()
                        + "; use it (./arena status), or end it with ./arena down");
            }
            channel = opened;
        } catch (IOException e) {
            throw new StackException("cannot lock " + home.folder() + ": " + e.getMessage(), e);
        }
    }

    boolean held() {
        return channel != null;
    }

    void release() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("cannot unlock " + home.folder() + ": " + e.getMessage(), e);
        } finally {
            channel = null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}

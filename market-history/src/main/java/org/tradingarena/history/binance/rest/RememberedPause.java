package org.tradingarena.history.binance.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment until which the venue wants to hear nothing, in a file of one line, so that a program that is started again does
 * not ask during a ban and thereby make it longer.
 */
final class RememberedPause {

    private final @Nullable Path file;
    private final VenueWatch watch;

    RememberedPause(@Nullable Path file, VenueWatch watch) {
        this.file = file;
        this.watch = watch;
    }

    /** What the file says; the beginning of time when there is none or it cannot be read. */
    Instant read() {
        if (file == null) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException none) {
            return Instant.EPOCH;
        } catch (IOException | DateTimeException unreadable) {
            watch.trouble("cannot read the pause of the venue in " + file + ": " + unreadable.getMessage());
            return Instant.EPOCH;
        }
    }

    void write(Instant until) {
        if (file == null) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(fresh, until + "\n", StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            watch.trouble("cannot write the pause of the venue into " + file + ": " + broken.getMessage());
        }
    }
}

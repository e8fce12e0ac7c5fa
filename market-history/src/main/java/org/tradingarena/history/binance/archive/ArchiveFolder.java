package org.tradingarena.history.binance.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tradingarena.history.binance.archive.ArchiveHttp.Outcome;
import org.tradingarena.history.binance.wire.WireFault;
import org.tradingarena.history.store.Digests;

/**
 * Archives that were loaded, each beside its checksum and held against it; the venue is asked for those that are not there.
 * Half an archive is kept, and the next load adds its rest.
 */
final class ArchiveFolder {

    private static final long LONGEST_ARCHIVE = 4L << 30;
    private static final int LONGEST_CHECKSUM = 1_000;
    private static final double MEGABYTE = 1e6;
    private static final int SHOWN = 80;

    private final Path folder;
    private final ArchiveHttp http;
    private final int attempts;
    private final long pauseMillis;

    ArchiveFolder(Path folder, ArchiveHttp http, int attempts, long pauseMillis) {
        this.folder = folder;
        this.http = http;
        this.attempts = attempts;
        this.pauseMillis = pauseMillis;
    }

    /**
     * An archive whose checksum holds; empty when the venue does not have it.
     *
     * @param progress is told what is loaded
     */
    Optional<Path> file(ArchivePart part, Consumer<String> progress) throws FetchFailed, InterruptedException {
        Path file = folder.resolve(part.path().substring(1));
        try {
            if (Files.exists(file) && holds(file)) {
                return Optional.of(file);
            }
            return loaded(part, file, progress);
        } catch (IOException broken) {
            throw new FetchFailed("cannot write " + file + ": " + broken.getMessage(), broken);
        }
    }

    private static boolean holds(Path file) throws IOException {
        Path beside = checksumFile(file);
        return Files.exists(beside)
                && Checksum.of(Files.readString(beside), file.getFileName().toString())
                        .filter(Digests.sha256(file)::equals)
                        .isPresent();
    }

    private Optional<Path> loaded(ArchivePart part, Path file, Consumer<String> progress)
            throws FetchFailed, IOException, InterruptedException {
        String name = file.getFileName().toString();
        Optional<String> text = checksum(part);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String expected = Checksum.of(text.get(), name)
                .orElseThrow(() -> new FetchFailed(part.path() + Checksum.ENDING + " is not the checksum of " + name
                        + " but '" + WireFault.oneLine(text.get(), SHOWN) + "'"));
        Path half = file.resolveSibling(name + ".part");
        String actual = "";
        // A part from another day may not fit; the second load is a whole one.
        for (int load = 0; load < 2; load++) {
            if (!load(part, half, progress)) {
                return Optional.empty();
            }
            actual = Digests.sha256(half);
            if (actual.equals(expected)) {
                Files.writeString(checksumFile(file), text.get(), StandardCharsets.UTF_8);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return Optional.of(file);
            }
            Files.delete(half);
        }
        throw new FetchFailed("the SHA-256 of " + part.path() + " is " + actual + ", but its checksum file says "
                + expected + "; it was loaded twice. Try again later, or leave the range of " + part.name() + " out");
    }

    private static Path checksumFile(Path file) {
        return file.resolveSibling(file.getFileName() + Checksum.ENDING);
    }

    private Optional<String> checksum(ArchivePart part) throws FetchFailed, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean there = repeated(part.path() + Checksum.ENDING, () -> {
            bytes.reset();
            return http.load(part.path() + Checksum.ENDING, 0, new TextSink(bytes, LONGEST_CHECKSUM), count -> {});
        });
        return there ? Optional.of(bytes.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }

    private boolean load(ArchivePart part, Path half, Consumer<String> progress)
            throws FetchFailed, InterruptedException {
        return repeated(part.path(), () -> {
            try (PartFile file = new PartFile(half, LONGEST_ARCHIVE)) {
                long offset = file.size();
                Outcome outcome = http.load(
                        part.path(),
                        offset,
                        file,
                        count -> progress.accept(String.format(
                                Locale.ROOT, "%s.zip %.1f MB", part.name(), (offset + count) / MEGABYTE)));
                if (outcome == Outcome.MISFIT) {
                    file.restart();
                    outcome = http.load(part.path(), 0, file, count -> {});
                }
                return outcome;
            }
        });
    }

    /** A load that may be tried again. */
    private interface Load {
        Outcome attempt() throws IOException, InterruptedException;
    }

    private boolean repeated(String path, Load load) throws FetchFailed, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return load.attempt() == Outcome.LOADED;
            } catch (IOException broken) {
                if (attempt >= attempts) {
                    throw new FetchFailed(
                            "cannot load " + path + ": " + broken.getMessage() + " (the last of " + attempts
                                    + " attempts). What is there is kept; the same command goes on with it",
                            broken);
                }
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) throws InterruptedException {
        if (new CountDownLatch(1).await(pauseMillis << (attempt - 1), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }

    /** A short text. */
    private record TextSink(ByteArrayOutputStream bytes, int longest) implements ArchiveHttp.Sink {

        @Override
        public void restart() {
            bytes.reset();
        }

        @Override
        public void write(byte[] more) throws IOException {
            if (bytes.size() + more.length > longest) {
                throw new IOException("it has more than " + longest + " bytes");
            }
            bytes.write(more);
        }
    }
}

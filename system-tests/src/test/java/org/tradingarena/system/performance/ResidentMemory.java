package org.tradingarena.system.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Proportional set size of a process and all its children, from Linux's {@code smaps_rollup}: resident pages, each shared
 * one divided among those who share it, so that PostgreSQL's processes are not counted many times over.
 */
final class ResidentMemory {

    private static final double KIBIBYTES_PER_MEGABYTE = 1024;

    private ResidentMemory() {}

    static double megabytes(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToDouble(process -> ofOne(process.pid()))
                .sum();
    }

    private static double ofOne(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / KIBIBYTES_PER_MEGABYTE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

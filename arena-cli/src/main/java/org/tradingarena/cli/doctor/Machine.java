package org.tradingarena.cli.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** JDK, memory and disk. */
final class Machine {
    private static final int FEATURE = 25;
    private static final long GIB = 1L << 30;
    private static final long MEMORY_NEEDED = 2 * GIB;
    private static final long DISK_NEEDED = 2 * GIB;

    private Machine() {}

    static Finding jdk() {
        String version = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= FEATURE
                ? Finding.ok("JDK", version)
                : Finding.bad("JDK", version + ": install a JDK " + FEATURE + " or newer");
    }

    static Finding memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            long total = system.getTotalMemorySize();
            String text = gib(total) + " GiB in all; the stack needs about 1.2 GiB";
            return total >= MEMORY_NEEDED ? Finding.ok("memory", text) : Finding.note("memory", text);
        }
        return Finding.note("memory", "cannot be read here");
    }

    static Finding disk(Path folder) {
        try {
            Path existing = folder;
            while (Files.notExists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            long free = Files.getFileStore(existing).getUsableSpace();
            String text = gib(free) + " GiB free in " + existing;
            return free >= DISK_NEEDED ? Finding.ok("disk", text) : Finding.bad("disk", text + ": 2 GiB are needed");
        } catch (IOException e) {
            return Finding.bad("disk", "cannot read the free space of " + folder + ": " + e.getMessage());
        }
    }

    private static String gib(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f", bytes / (double) GIB);
    }
}

package org.tradingarena.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the process that listens on a port through Linux's {@code /proc}: the socket's inode from {@code net/tcp*},
 * then the process whose descriptor points at it. Elsewhere, or for another user's process, the answer is empty.
 */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** For example {@code pid 4711 (java -jar other.jar)}. */
    static Optional<String> of(int port) {
        Set<String> sockets = new HashSet<>();
        listening(PROC.resolve("net/tcp"), port, sockets);
        listening(PROC.resolve("net/tcp6"), port, sockets);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> holds(process.pid(), sockets))
                    .findFirst()
                    .map(process -> "pid " + process.pid() + " (" + commandLine(process.pid()) + ")");
        }
    }

    private static void listening(Path table, int port, Set<String> sockets) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        for (String line : lines(table)) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > INODE && columns[LOCAL_ADDRESS].endsWith(suffix) && columns[STATE].equals(LISTEN)) {
                sockets.add("socket:[" + columns[INODE] + "]");
            }
        }
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(PROC.resolve(pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException e) {
            return false; // another user's process, or one that has just ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String commandLine(long pid) {
        try {
            String text = Files.readString(PROC.resolve(pid + "/cmdline"), StandardCharsets.UTF_8)
                    .replace('\0', ' ')
                    .strip();
            return text.length() > 60 ? text.substring(0, 57) + "..." : text;
        } catch (IOException e) {
            return "?";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return List.of(); // no /proc on this system
        }
    }
}

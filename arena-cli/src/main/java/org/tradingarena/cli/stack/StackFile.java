package org.tradingarena.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tradingarena.schema.codec.ArenaJson;

/**
 * What other commands need to know of the running stack; holds no secret.
 *
 * @param pid of the process that owns the stack
 * @param startedAt wall clock
 * @param ports by part label; the first replica's
 * @param pids by process name
 */
public record StackFile(long pid, Instant startedAt, Map<String, Integer> ports, Map<String, Long> pids) {

    static StackFile describing(LocalStack stack, StackSettings settings) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        Map<String, Long> pids = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            if (!settings.has(part)) {
                continue;
            }
            ports.put(part.label(), stack.port(part, 0));
            for (int replica = 0; replica < settings.replicasOf(part); replica++) {
                pids.put(part.label() + (replica == 0 ? "" : "-" + replica), stack.pid(part, replica));
            }
        }
        return new StackFile(ProcessHandle.current().pid(), Instant.now(), ports, pids);
    }

    /** The running stack of this home; empty when there is none or its process is gone. */
    public static Optional<StackFile> read(StackHome home) {
        Path file = home.stackFile();
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            StackFile found = ArenaJson.mapper().readValue(file.toFile(), StackFile.class);
            return ProcessHandle.of(found.pid()).filter(ProcessHandle::isAlive).map(alive -> found);
        } catch (IOException e) {
            throw new StackException("cannot read " + file + ": " + e.getMessage() + "; delete it", e);
        }
    }

    /** Whether the part is among the processes of that stack. */
    public boolean has(Part part) {
        return ports.containsKey(part.label());
    }

    /** The HTTP address of a part's first replica. */
    public String address(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** The port of a part's first replica. */
    public int port(Part part) {
        return ports.getOrDefault(part.label(), part.defaultPort());
    }

    void writeTo(Path file) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".new");
            ArenaJson.mapper().writerWithDefaultPrettyPrinter().writeValue(half.toFile(), this);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}

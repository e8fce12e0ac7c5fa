package org.tradingarena.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds everything a stack writes: {@code data/}, {@code datasets/}, {@code logs/}, {@code token}, {@code stack.json}.
 *
 * @param folder usually {@code .arena} in the repository
 * @param cache where unpacked programs are kept; may be shared by several stacks
 */
public record StackHome(Path folder, Path cache) {

    /** The home in this folder, with its cache inside. */
    public static StackHome at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new StackHome(absolute, absolute.resolve("cache"));
    }

    /** Kafka's log folder. */
    public Path kafkaData() {
        return folder.resolve("data/kafka");
    }

    /** PostgreSQL's data folder. */
    public Path postgresData() {
        return folder.resolve("data/postgres");
    }

    /** The folder of imported and fetched data sets; what is in it belongs to no competition. */
    public Path datasets() {
        return folder.resolve("datasets");
    }

    /** The archives that data sets were fetched from; deleting them costs only their loading. */
    public Path downloads() {
        return cache.resolve("archives");
    }

    /** Until when the venue wants to hear nothing; exists only after it said so. */
    public Path venuePause() {
        return folder.resolve("venue-pause");
    }

    /** The log file of one process. */
    public Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }

    /** The description of the running stack; exists only while it runs. */
    public Path stackFile() {
        return folder.resolve("stack.json");
    }

    /** The bearer token of the control calls, generated once; readable by its owner only. */
    public String token() {
        return Secrets.keptIn(folder.resolve("token"));
    }

    /** The password of the database user {@code arena}, generated once; readable by its owner only. */
    public String databasePassword() {
        return Secrets.keptIn(folder.resolve("database-password"));
    }

    /** Creates the folders; harmless when they exist. */
    void create() {
        for (Path path : List.of(folder, cache, folder.resolve("data"), folder.resolve("logs"))) {
            try {
                Files.createDirectories(path);
            } catch (IOException e) {
                throw new StackException(
                        "cannot create " + path + ": " + e.getMessage() + "; check the owner and the disk", e);
            }
        }
    }

    /** Deletes every competition, event and database row; data sets, logs, token and cache stay. */
    public void forgetData() {
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(data)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StackException("cannot delete " + data + ": " + e.getMessage(), e);
        }
    }
}

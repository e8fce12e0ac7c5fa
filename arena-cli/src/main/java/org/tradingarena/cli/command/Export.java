package org.tradingarena.cli.command;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.tradingarena.cli.client.Place;
import org.tradingarena.cli.terminal.Leaderboard;
import org.tradingarena.schema.codec.ArenaJson;

/**
 * The two files that a run leaves: {@code result.json} and {@code leaderboard.csv}. All that differs between two runs with
 * the same seed stands in the block {@code run} of the first.
 */
final class Export {
    private static final String RUN = "run";

    private Export() {}

    /** Writes both files into the folder, which is created. */
    static void write(Path folder, JsonNode result) {
        ObjectNode document = ((ObjectNode) result).deepCopy();
        ObjectNode run = document.path(RUN) instanceof ObjectNode told ? told : document.putObject(RUN);
        run.put("exportedAt", Instant.now().toString());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("result.json"),
                    ArenaJson.mapper().writer(printer).writeValueAsString(document) + "\n");
            Files.writeString(folder.resolve("leaderboard.csv"), Leaderboard.csv(Place.list(document)));
        } catch (IOException e) {
            throw new Refusal("cannot write the result into " + folder + ": " + e.getMessage(), e);
        }
    }
}

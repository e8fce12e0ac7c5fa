package org.tradingarena.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.cli.terminal.Table;
import picocli.CommandLine.Option;

/**
 * Whether what is said between models and us is played or recorded. An option wins over the environment variable of the same
 * meaning.
 */
final class CassetteOptions {

    /** Tells decision-service what to play, and the page that something plays. */
    static final String PLAY_VARIABLE = "ARENA_CASSETTE";

    /** Tells decision-service where to record. */
    static final String RECORD_VARIABLE = "ARENA_CASSETTE_RECORD";

    @Option(
            names = "--cassette",
            paramLabel = "FILE",
            description = "models answer from this recording; no provider is called and no key needed")
    @Nullable
    Path cassette;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "record what models are asked and answer, at the end of this file")
    @Nullable
    Path record;

    /**
     * What was chosen, with complete paths.
     *
     * @throws Refusal when both were, when the recording is missing, or when the file cannot be written
     */
    Chosen chosen(Map<String, String> environment) {
        Path play = path(cassette, environment, PLAY_VARIABLE, record);
        Path into = path(record, environment, RECORD_VARIABLE, cassette);
        if (play != null && into != null) {
            throw new Refusal("a cassette that plays has nothing to record: take either --cassette or --record");
        }
        if (play != null) {
            checkPlayable(play);
        }
        if (into != null) {
            checkWritable(into);
        }
        return new Chosen(play, into);
    }

    /** An option that was given silences the variable of the other one. */
    private static @Nullable Path path(
            @Nullable Path option, Map<String, String> environment, String variable, @Nullable Path other) {
        String named = environment.getOrDefault(variable, "");
        Path path = option == null && other == null && !named.isBlank() ? Path.of(named) : option;
        return path == null ? null : path.toAbsolutePath().normalize();
    }

    private static void checkPlayable(Path file) {
        if (Files.notExists(file)) {
            throw new Refusal("there is no cassette " + file + "; record one with ./arena up --record FILE");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("the cassette " + file + " is not a file that can be read");
        }
    }

    private static void checkWritable(Path file) {
        Path folder = file.getParent();
        if (Files.exists(file) ? !Files.isRegularFile(file) || !Files.isWritable(file) : !canCreateIn(folder)) {
            throw new Refusal("cannot record into " + file + ": it is not a file that can be written");
        }
    }

    private static boolean canCreateIn(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return false;
        }
        try {
            Files.delete(Files.createTempFile(folder, ".arena", null));
            return true;
        } catch (IOException denied) {
            return false;
        }
    }

    /**
     * What was chosen.
     *
     * @param play null when nothing plays
     * @param into null when nothing is recorded
     */
    record Chosen(@Nullable Path play, @Nullable Path into) {

        /** The settings that tell the services; an inherited variable of the other kind is silenced. */
        StackSettings in(StackSettings settings) {
            if (play == null && into == null) {
                return settings;
            }
            return settings.withEnvironment(PLAY_VARIABLE, play == null ? "" : play.toString())
                    .withEnvironment(RECORD_VARIABLE, into == null ? "" : into.toString());
        }

        /**
         * Refuses to play for a competition that goes on from before: its next requests are not those of the recording, and each
         * of them would fail for good.
         *
         * @param open names the competitions that are not over; only asked when something plays
         */
        void checkNothingOpen(Supplier<List<String>> open) {
            List<String> going = play == null ? List.of() : open.get();
            if (!going.isEmpty()) {
                throw new Refusal("competition " + String.join(", ", going) + " is not over, and the cassette " + play
                        + " plays its own from the beginning: finish or stop it without --cassette, or forget it with"
                        + " --fresh");
            }
        }

        /** Adds a line to the table of addresses when there is something to say. */
        void tell(Table table) {
            if (play != null) {
                table.row("cassette", play + " plays: no provider is asked");
            }
            if (into != null) {
                table.row("cassette", into + " records what models are asked and answer");
            }
        }
    }
}

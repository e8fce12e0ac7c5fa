package org.tradingarena.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.cli.terminal.Table;
import picocli.CommandLine;

class CassetteOptionsTest {

    @TempDir
    Path folder;

    private Path recorded;

    @BeforeEach
    void record() throws Exception {
        recorded = Files.writeString(folder.resolve("day.jsonl"), "{}\n");
    }

    @Test
    void shouldTellTheServicesAndTheReaderThatACassettePlays() {
        // when
        CassetteOptions.Chosen chosen =
                options("--cassette", recorded.toString()).chosen(Map.of());

        // then
        assertThat(environment(chosen))
                .containsEntry("ARENA_CASSETTE", recorded.toString())
                .containsEntry("ARENA_CASSETTE_RECORD", "");
        assertThat(told(chosen)).contains("cassette", recorded + " plays: no provider is asked");
    }

    @Test
    void shouldRecordIntoANewFileAndAtTheEndOfAnOldOne() {
        // given
        Path fresh = folder.resolve("fresh.jsonl");

        // when
        CassetteOptions.Chosen chosen = options("--record", fresh.toString()).chosen(Map.of());

        // then
        assertThat(environment(chosen))
                .containsEntry("ARENA_CASSETTE_RECORD", fresh.toString())
                .containsEntry("ARENA_CASSETTE", "");
        assertThat(told(chosen)).contains(fresh + " records what models are asked and answer");
        assertThat(fresh).doesNotExist();
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith(".arena"));
        assertThat(options("--record", recorded.toString()).chosen(Map.of()).into())
                .isEqualTo(recorded);
    }

    @Test
    void shouldSayNothingWithoutACassette() {
        assertThat(told(options().chosen(Map.of()))).doesNotContain("cassette");
        assertThat(environment(options().chosen(Map.of()))).isEmpty();
    }

    @Test
    void shouldFollowTheEnvironmentUnlessAnOptionIsGiven() {
        Map<String, String> environment = Map.of("ARENA_CASSETTE", recorded.toString());

        assertThat(options().chosen(environment).play()).isEqualTo(recorded);
        assertThat(options("--record", folder.resolve("new.jsonl").toString())
                        .chosen(environment)
                        .play())
                .isNull();
    }

    @Test
    void shouldNotPlayForACompetitionThatGoesOn() {
        // given
        CassetteOptions.Chosen playing =
                options("--cassette", recorded.toString()).chosen(Map.of());
        CassetteOptions.Chosen recording =
                options("--record", recorded.toString()).chosen(Map.of());

        // then
        assertThatThrownBy(() -> playing.checkNothingOpen(() -> List.of("c-7")))
                .isInstanceOf(Refusal.class)
                .hasMessage("competition c-7 is not over, and the cassette " + recorded
                        + " plays its own from the beginning: finish or stop it without --cassette,"
                        + " or forget it with --fresh");
        playing.checkNothingOpen(List::of);
        recording.checkNothingOpen(() -> {
            throw new AssertionError("nobody asks");
        });
    }

    @Test
    void shouldRefuseEarlyWhatCannotBePlayedOrRecorded() {
        Path absent = folder.resolve("absent.jsonl");
        Path nowhere = folder.resolve("nowhere/new.jsonl");

        refused("there is no cassette " + absent, "--cassette", absent.toString());
        refused("the cassette " + folder + " is not a file that can be read", "--cassette", folder.toString());
        refused("cannot record into " + nowhere, "--record", nowhere.toString());
        refused("cannot record into " + folder, "--record", folder.toString());
        refused("take either --cassette or --record", "--cassette", recorded.toString(), "--record", absent.toString());
    }

    private static void refused(String words, String... arguments) {
        CassetteOptions options = options(arguments);
        assertThatThrownBy(() -> options.chosen(Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    private static CassetteOptions options(String... arguments) {
        UpCommand command = new UpCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.cassettes;
    }

    private Map<String, String> environment(CassetteOptions.Chosen chosen) {
        return chosen.in(StackSettings.of(folder)).environment();
    }

    private static String told(CassetteOptions.Chosen chosen) {
        Table table = new Table("what", "address");
        chosen.tell(table);
        return String.join("\n", table.lines());
    }
}

package org.tradingarena.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArenaTest {

    @Test
    void shouldSayInOneLineWhatIsWrongWithTheUsage() {
        assertThat(errors(2, "run", "--rounds", "many"))
                .startsWith("arena: Invalid value for option '--rounds'")
                .endsWith("; see ./arena run --help\n")
                .hasLineCount(1);
        assertThat(errors(2, "fly")).startsWith("arena: Unmatched argument").hasLineCount(1);
    }

    @Test
    void shouldRefuseNegativeRoundsBeforeAnythingStarts() {
        assertThat(errors(1, "run", "--rounds", "-3"))
                .isEqualTo("arena: --rounds -3: the number of rounds starts at 1\n");
    }

    @Test
    void shouldAskForOneOfTheWaysToComparePrompts() {
        String ways = "arena: name COMPETITION ROUND SEAT with --round or --seat, or one VERSION with --against";

        assertThat(errors(2, "prompt", "diff", "c-1", "3", "gpt"))
                .startsWith(ways)
                .hasLineCount(1);
        assertThat(errors(2, "prompt", "diff", "nof1/v1")).startsWith(ways);
        assertThat(errors(2, "prompt", "diff", "nof1/v1", "--against", "classic/v1", "--round", "2"))
                .startsWith(ways);
        assertThat(errors(2, "prompt", "diff", "c-1", "third", "gpt", "--round", "2"))
                .startsWith("arena: ROUND is a whole number from 1, not 'third'");
        assertThat(errors(2, "prompt"))
                .startsWith("arena: Missing required subcommand")
                .hasLineCount(1);
    }

    private static String errors(int code, String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            assertThat(Arena.execute(arguments)).isEqualTo(code);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

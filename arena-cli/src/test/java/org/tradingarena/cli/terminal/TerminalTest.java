package org.tradingarena.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void shouldWriteWholeLinesOnlyWhenNobodyWatches() {
        // given
        Terminal terminal = new Terminal(out, false);

        // when
        terminal.block(List.of("bar"));
        terminal.line("done");

        // then
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("done\n");
    }

    @Test
    void shouldRedrawTheBlockInPlaceAndKeepLinesAboveIt() {
        // given
        Terminal terminal = new Terminal(out, true);

        // when
        terminal.block(List.of("a", "b"));
        terminal.block(List.of("c"));
        terminal.line("event");

        // then
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("a\nb\n\u001b[2A\u001b[Jc\n\u001b[1A\u001b[Jevent\n");
    }
}

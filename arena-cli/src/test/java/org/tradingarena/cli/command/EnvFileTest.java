package org.tradingarena.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvFileTest {

    @Test
    void shouldReadNamesAndValuesAsPeopleWriteThem() {
        // given
        List<String> lines = List.of(
                "# keys",
                "",
                "OPENAI_API_KEY=sk-1",
                "export GROQ_API_KEY = 'a b'",
                "X=\"q=1\" ",
                "Y=z # mine",
                "EMPTY=");

        // when
        Map<String, String> variables = EnvFile.parse(".env", lines);

        // then
        assertThat(variables)
                .containsExactly(
                        Map.entry("OPENAI_API_KEY", "sk-1"),
                        Map.entry("GROQ_API_KEY", "a b"),
                        Map.entry("X", "q=1"),
                        Map.entry("Y", "z"));
    }

    @Test
    void shouldNameTheLineAndNotTheSecretWhenALineIsWrong() {
        assertThatThrownBy(() -> EnvFile.parse(".env", List.of("A=1", "sk-very-secret")))
                .isInstanceOf(Refusal.class)
                .hasMessage(".env line 2: expected NAME=value");
    }

    @Test
    void shouldBeEmptyWhenThereIsNoFile() {
        assertThat(EnvFile.read(Path.of("no-such-file"))).isEmpty();
    }
}

package org.tradingarena.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompetitionOptionsTest {

    @Test
    void shouldSendOnlyWhatWasSaid() {
        // given
        RunCommand run =
                parsed("--symbol", "ETH/USDT", "--rounds", "5", "--seed", "7", "--synthetic", "--speed", "60x");

        // then
        assertThat(run.competition.request())
                .hasToString("{\"symbol\":\"ETH/USDT\",\"speed\":\"60x\",\"rounds\":5,\"seed\":7,\"synthetic\":true}");
        assertThat(parsed("--data", "mine", "--every", "15m").competition.request())
                .hasToString("{\"dataset\":\"mine\",\"decisionInterval\":\"PT15M\"}");
        assertThat(parsed().competition.request()).hasToString("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rounds=-3|--rounds -3: the number of rounds starts at 1",
                "--rounds=0|--rounds 0: the number of rounds starts at 1",
                "--duration=0|--duration 0: the duration is a number of minutes from 1",
                "--symbol=btc|--symbol btc: write BASE/QUOTE in capitals, for example BTC/USD",
                "--speed=fast|--speed fast: write max, or a factor such as 60x"
            })
    void shouldRefuseWhatIsOutOfRange(String option, String message) {
        assertThatThrownBy(() -> parsed(option).competition.request())
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }

    private static RunCommand parsed(String... arguments) {
        RunCommand run = new RunCommand();
        new CommandLine(run).parseArgs(arguments);
        return run;
    }
}

package org.tradingarena.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.schema.codec.ArenaJson;

class BacktestCommandTest {
    private static final String ROOT_OF_THE_FIRST_DAY =
            "688c0b28aa77914e04e0645a1041d0bbccbbdc63729af30d9ad3d0b40fd1c8e9";

    @Test
    void shouldPlayADayOf2013ToTheRecordedHashAndExportIt(@TempDir Path folder) throws IOException {
        // when
        String shown = output(0, "backtest", "--to", "2013-11-27", "--seed", "7", "--export", folder.toString());

        // then
        assertThat(shown)
                .contains("4 seats, 479 rounds of PT3M from 2013-11-26T00:00:00Z")
                .contains("] 100 %  round 479 of 479")
                .contains("buy-and-hold net of one entry fee")
                .contains("of 4 trials")
                .contains("seat-bars/s")
                .contains("root hash " + ROOT_OF_THE_FIRST_DAY);
        JsonNode result =
                ArenaJson.mapper().readTree(folder.resolve("result.json").toFile());
        assertThat(result.path("rootHash").asText()).isEqualTo(ROOT_OF_THE_FIRST_DAY);
        assertThat(result.path("rounds")).hasSize(479);
        assertThat(result.path("rounds").get(478).path("hash").asText()).isEqualTo(ROOT_OF_THE_FIRST_DAY);
        assertThat(result.path("standings").get(0).path("seatId").asText()).isEqualTo("buy-and-hold");
        assertThat(Files.readAllLines(folder.resolve("leaderboard.csv"))).hasSize(5);
        assertThat(Files.readAllLines(folder.resolve("equity.csv"))).hasSize(1 + 4 * 479);
        assertThat(Files.readAllLines(folder.resolve("performance.csv")).getFirst())
                .isEqualTo("seat,measure,value,reason,unit,convention");
        assertThat(Files.readAllLines(folder.resolve("trades.csv")))
                .hasSize(1 + result.path("counts").path("trades").asInt());
    }

    @Test
    void shouldPrintNothingButJsonWhenAskedTo() throws IOException {
        // when
        String shown = output(0, "backtest", "--seats", "random:12", "--to", "2013-11-26T01:00:00Z", "--json");

        // then
        JsonNode result = ArenaJson.mapper().readTree(shown);
        assertThat(result.path("standings")).hasSize(12);
        assertThat(result.path("trials").path("count").asInt()).isEqualTo(12);
    }

    @Test
    void shouldPlayAThousandSeededSeatsToTheSameHashTwice() throws IOException {
        String[] asked = {"backtest", "--seats", "random:1000", "--to", "2013-11-26T00:30:00Z", "--seed", "7", "--json"
        };

        JsonNode first = ArenaJson.mapper().readTree(output(0, asked));
        JsonNode second = ArenaJson.mapper().readTree(output(0, asked));

        assertThat(first.path("standings")).hasSize(1_000);
        assertThat(first.path("counts").path("fills").asInt()).isGreaterThan(1_000);
        assertThat(second.path("rootHash")).isEqualTo(first.path("rootHash"));
    }

    @Test
    void shouldShowTheSpreadWhereThereAreManySeats() {
        assertThat(output(0, "backtest", "--seats", "random:40,hold", "--to", "2013-11-26T01:00:00Z"))
                .contains("41 seats; return at the percentiles  5th ");
    }

    @Test
    void shouldEndWithTwoWhenAnOptionIsWrong() {
        assertThat(errors("backtest", "--cash", "nothing"))
                .isEqualTo("arena: --cash nothing: not an amount; write a decimal above 0, such as 10000;"
                        + " see ./arena backtest --help\n");
        assertThat(errors("backtest", "--top", "0"))
                .isEqualTo("arena: --top 0: a whole number from 1 to 1000; see ./arena backtest --help\n");
    }

    private static String output(int code, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            assertThat(Arena.execute(arguments)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String errors(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            assertThat(Arena.execute(arguments)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

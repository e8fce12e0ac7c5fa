package org.tradingarena.history.binance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

class KlineRowsTest {

    /** The row of the venue's documentation, with the close time of a day instead of a week. */
    private static final String DOCUMENTED = """
            [1499040000000,"0.01634790","0.80000000","0.01575800","0.01577100","148976.11427815",1499126399999,\
            "2434.19055334",308,"1756.87402397","28.46694368","0"]""";

    private static final String RECORDED = """
            [1723161300000,"61828.00000000","61860.80000000","61780.00000000","61782.25000000","15.07702000",\
            1723161359999,"932148.06446410",1255,"6.63029000","409957.59142730","0"]""";

    private static final String NEXT = """
            [1723161360000,"61782.25000000","61782.26000000","61723.99000000","61727.66000000","15.49778000",\
            1723161419999,"957049.46856370",1011,"6.32524000","390617.13319790","0"]""";

    @Test
    void shouldReadTheDocumentedRow() throws WireFault {
        // when
        Candle candle = KlineRows.readRow(bytes(DOCUMENTED), KlineInterval.D1);
        // then
        assertThat(candle)
                .isEqualTo(new Candle(
                        Instant.parse("2017-07-03T00:00:00Z"),
                        Price.of("0.0163479"),
                        Price.of("0.8"),
                        Price.of("0.015758"),
                        Price.of("0.015771"),
                        Quantity.of("148976.11427815"),
                        308));
    }

    @Test
    void shouldLeaveTheUnfinishedRowOut() throws WireFault {
        // given
        byte[] answer = bytes("[" + RECORDED + "," + NEXT + "]");
        // when
        List<Candle> before = KlineRows.read(answer, KlineInterval.M1, Instant.parse("2024-08-08T23:56:59.999Z"));
        List<Candle> after = KlineRows.read(answer, KlineInterval.M1, Instant.parse("2024-08-08T23:57:00Z"));
        // then
        assertThat(before).hasSize(1);
        assertThat(after).hasSize(2);
        assertThat(after.getLast().close()).isEqualTo(Price.of("61727.66"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]x|not JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'), at byte 3",
                "{\"a\":1}|the answer is not an array: '{'",
                "[1]|row 1: the row is not an array: '1'",
                "[[]]|row 1: open time is not a whole number: ']'",
                "[[1499040000000,\"1\"|row 1: the JSON ends too early, at byte 19",
            })
    void shouldSayWhereAnAnswerIsNoListOfRows(String answer, String words) {
        // when, then
        assertThatThrownBy(() -> KlineRows.read(bytes(answer), KlineInterval.M1, Instant.MAX))
                .isInstanceOf(WireFault.class)
                .hasMessage(words);
    }

    @Test
    void shouldNameTheRowThatIsImpossibleOrOutOfOrder() {
        // when, then
        assertThatThrownBy(() -> KlineRows.read(
                        bytes("[" + RECORDED + "," + NEXT.replace("61782.26", "61782.24") + "]"),
                        KlineInterval.M1,
                        Instant.MAX))
                .hasMessage("row 2: high 61782.24 is below open 61782.25 or close 61727.66");
        assertThatThrownBy(
                        () -> KlineRows.read(bytes("[" + NEXT + "," + RECORDED + "]"), KlineInterval.M1, Instant.MAX))
                .hasMessage("row 2: open time 2024-08-08T23:55:00Z does not come after 2024-08-08T23:56:00Z");
        assertThatThrownBy(() -> KlineRows.read(
                        bytes("[" + RECORDED.replace(",\"0\"]", ",\"0\",\"0\"]") + "]"), KlineInterval.M1, Instant.MAX))
                .hasMessage("row 1: the row has more than 12 fields");
        assertThatThrownBy(() -> KlineRows.readRow(bytes(RECORDED), KlineInterval.M5))
                .hasMessage("close time is not one 5m less a moment after open time 1723161300000: '1723161359999'");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

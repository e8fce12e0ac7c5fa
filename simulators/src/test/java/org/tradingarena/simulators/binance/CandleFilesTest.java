package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.simulators.binance.tape.CandleTape;
import org.tradingarena.simulators.binance.tape.VenueTape;

class CandleFilesTest {

    private static final String ARCHIVE = """
        open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore
        1723161300000,61828.00,61860.80,61780.00,61782.25,15.07702,1723161359999,932148.0644641,1255,6.63029,409957.5914273,0
        1723161360000,61782.25,61782.26,61723.99,61727.66,15.49778,1723161419999,957049.4685637,1011,6.32524,390617.1331979,0
        1723161480000,61652.00,61745.27,61583.22,61717.63,77.14202,1723161539999,4756643.4755257,3216,38.24674,2358476.7497879,0
        1723161540000,61717.63,61717.63,61717.63,61717.63,0,1723161599999,0,0,0,0,0
        """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void shouldGiveTheCandlesOfAnArchiveBackAndTradesThatAddUpToThem() throws Exception {
        // given
        CandleTape tape = CandleTape.files(List.of(file("BTCUSDT-1m-2024-08.csv", ARCHIVE)), 3);
        // when
        try (BinanceVenue venue = at(tape, "2024-08-09T00:05:00Z")) {
            List<JsonNode> rows = rows(venue, "/api/v3/klines?symbol=BTCUSDT&interval=1m");
            // then
            assertThat(rows)
                    .extracting(row -> row.path(0).longValue())
                    .as("the minute that the file leaves out is missing")
                    .containsExactly(1723161300000L, 1723161360000L, 1723161480000L, 1723161540000L);
            assertThat(rows.get(0).toString())
                    .isEqualTo("[1723161300000,\"61828.00000000\",\"61860.80000000\",\"61780.00000000\","
                            + "\"61782.25000000\",\"15.07702000\",1723161359999,\"932148.06446410\",1255,"
                            + "\"6.63029000\",\"409957.59142730\",\"0\"]");
            assertThat(rows.get(2).toString())
                    .contains("\"4756643.47552570\",3216,\"38.24674000\",\"2358476.74978790\"");
            assertThat(rows.get(3).toString()).contains("\"0.00000000\",1723161599999,\"0.00000000\",0,");
            List<JsonNode> seconds = rows(
                    venue, "/api/v3/klines?symbol=BTCUSDT&interval=1s&startTime=1723161300000&endTime=1723161359999");
            assertThat(seconds).hasSize(60);
            for (int field : new int[] {5, 7, 8, 9, 10}) {
                assertThat(sum(seconds, field))
                        .isEqualByComparingTo(rows.get(0).path(field).asText());
            }
        }
    }

    @Test
    void shouldGiveRecordedFiveMinutesBackAsTheyAre() throws Exception {
        // given
        Path file = Recorded.file("candles/bybit-XRPUSDT-5m-2025-04-to-07.csv");
        List<String> lines = Files.readAllLines(file).subList(1, 101);
        CandleTape tape = CandleTape.files(List.of(file), 3);
        // when
        try (BinanceVenue venue = at(tape, "2025-04-10T00:00:00Z")) {
            List<JsonNode> rows = rows(venue, "/api/v3/klines?symbol=XRPUSDT&interval=5m&startTime=0&limit=100");
            List<JsonNode> minutes = rows(venue, "/api/v3/klines?symbol=XRPUSDT&interval=1m&startTime=0&limit=500");
            // then
            assertThat(rows).hasSize(100);
            for (int i = 0; i < rows.size(); i++) {
                String[] fields = lines.get(i).split(",", -1);
                for (int field = 1; field <= 5; field++) {
                    assertThat(new BigDecimal(rows.get(i).path(field).textValue()))
                            .isEqualByComparingTo(fields[field]);
                }
                assertThat(sum(minutes.subList(5 * i, 5 * i + 5), 7))
                        .isEqualByComparingTo(rows.get(i).path(7).textValue());
            }
        }
    }

    @Test
    void shouldReadMicroseconds() throws Exception {
        String micro = "1735689600000000,10.0,11.0,9.0,10.5,3.0,1735689659999999,30.5,9,1.0,10.2,0\n"
                + "1735689660000000,10.5,10.5,10.5,10.5,1.0,1735689719999999,10.5,1,0.0,0.0,0\n";
        CandleTape tape = CandleTape.files(List.of(file("SOLUSDT-1m-2025-01.csv", micro)), 3);
        assertThat(tape.start()).isEqualTo(1_735_689_600_000L);
        assertThat(tape.end()).isEqualTo(1_735_689_720_000L);
    }

    @Test
    void shouldNameFileAndLineOfAMistake() throws Exception {
        Path bad = file("BTCUSDT-1m.csv", "timestamp,open,high,low,close,volume\n1723161300000,5,4,3,4,1\n");
        assertThatThrownBy(() -> CandleTape.files(List.of(bad), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(bad + ", line 2: open, high, low and close contradict each other");
        Path nameless = file("candles.csv", "1723161300000,5,5,3,4,1\n");
        assertThatThrownBy(() -> CandleTape.files(List.of(nameless), 3))
                .hasMessage("The name of " + nameless + " holds no symbol such as BTCUSDT");
        Path short6 = file("ETHUSDT-1m.csv", "1723161300000,5,5\n");
        assertThatThrownBy(() -> CandleTape.files(List.of(short6), 3))
                .hasMessage(short6 + ", line 1: a candle has 6 fields, or 12 in an archive of the venue, this one 3");
    }

    private static BinanceVenue at(VenueTape tape, String moment) {
        return BinanceVenue.on(tape).onClock(new SteppedClock(moment)).start();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<JsonNode> rows(BinanceVenue venue, String path) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        new VenueClient(venue).json(path).forEach(rows::add);
        return rows;
    }

    private static BigDecimal sum(List<JsonNode> rows, int field) {
        return rows.stream()
                .map(row -> new BigDecimal(row.path(field).asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

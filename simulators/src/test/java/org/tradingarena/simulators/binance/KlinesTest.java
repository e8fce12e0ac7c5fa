package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.simulators.binance.tape.RecordedTape;

class KlinesTest {

    /** Sums of the recorded trades, computed without this code. */
    private static final List<String> GOLDEN = List.of(
            "[1723161300000,\"61828.00000000\",\"61860.80000000\",\"61780.00000000\",\"61782.25000000\",\"15.07702000\",1723161359999,\"932148.06446410\",1255,\"6.63029000\",\"409957.59142730\",\"0\"]",
            "[1723161360000,\"61782.25000000\",\"61782.26000000\",\"61723.99000000\",\"61727.66000000\",\"15.49778000\",1723161419999,\"957049.46856370\",1011,\"6.32524000\",\"390617.13319790\",\"0\"]",
            "[1723161420000,\"61727.66000000\",\"61735.99000000\",\"61651.01000000\",\"61652.01000000\",\"59.29235000\",1723161479999,\"3658317.73032700\",2069,\"29.50278000\",\"1820067.40579740\",\"0\"]",
            "[1723161480000,\"61652.00000000\",\"61745.27000000\",\"61583.22000000\",\"61717.63000000\",\"77.14202000\",1723161539999,\"4756643.47552570\",3216,\"38.24674000\",\"2358476.74978790\",\"0\"]",
            "[1723161540000,\"61717.64000000\",\"61743.50000000\",\"61666.17000000\",\"61685.99000000\",\"32.41946000\",1723161599999,\"2000509.28652500\",1312,\"9.47796000\",\"584848.45304020\",\"0\"]");

    private final SteppedClock clock = new SteppedClock(Markets.NOW);
    private final BinanceVenue venue =
            BinanceVenue.on(Markets.walk()).onClock(clock).start();
    private final VenueClient client = new VenueClient(venue);

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldGiveTheSumsOfTheRecordedTradesWhenItPlaysATape() throws Exception {
        // given
        RecordedTape tape = RecordedTape.read(Recorded.tapes());
        // when
        try (BinanceVenue recorded = BinanceVenue.on(tape)
                .onClock(new SteppedClock("2024-08-09T00:05:00Z"))
                .start()) {
            List<String> rows = new VenueClient(recorded)
                    .rows("/api/v3/klines?symbol=BTCUSDT&interval=1m&startTime=1723161300000&limit=5");
            // then
            assertThat(rows).isEqualTo(GOLDEN);
            assertThat(new VenueClient(recorded).rows("/api/v3/klines?symbol=BTCUSDT&interval=1m"))
                    .as("nothing before and after the tape")
                    .hasSize(11);
        }
    }

    @Test
    void shouldGiveTwelveFieldsOfTheDocumentedTypes() throws Exception {
        JsonNode row =
                client.json("/api/v3/klines?symbol=BTCUSDT&interval=5m&limit=2").path(0);
        assertThat(row).hasSize(12);
        assertThat(row.path(0).longValue()).isEqualTo(millis("2025-06-02T09:55:00Z"));
        assertThat(row.path(6).longValue()).isEqualTo(millis("2025-06-02T10:00:00Z") - 1);
        assertThat(row.path(8).isIntegralNumber()).isTrue();
        for (int text : new int[] {1, 2, 3, 4, 5, 7, 9, 10}) {
            assertThat(row.path(text).textValue()).matches("\\d+\\.\\d{8}");
        }
        assertThat(row.path(11).textValue()).isEqualTo("0");
        assertSane(row);
    }

    @Test
    void shouldPrintFuturesWithTheDecimalsOfTheirGrain() throws Exception {
        JsonNode row = client.json("/fapi/v1/klines?symbol=DOGEUSDT&interval=1m&limit=1")
                .path(0);
        assertThat(row.path(1).textValue()).matches("0\\.\\d{5}");
        assertThat(row.path(5).textValue()).matches("\\d+");
        assertThat(row.path(7).textValue()).matches("\\d+\\.\\d{5}");
    }

    @Test
    void shouldEndWithTheUnfinishedCandleWhenTheQuestionIsOpen() throws Exception {
        // given
        String path = "/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=1";
        JsonNode forming = client.json(path).path(0);
        // when
        clock.step(Duration.ofSeconds(40));
        JsonNode later = client.json(path).path(0);
        // then
        assertThat(forming.path(6).longValue()).isGreaterThan(clock.millis());
        assertThat(later.path(0)).isEqualTo(forming.path(0));
        assertThat(later.path(8).longValue()).isGreaterThan(forming.path(8).longValue());
    }

    @Test
    void shouldGiveTheOldestFromAStartAndTheNewestBeforeAnEnd() throws Exception {
        long start = millis("2025-06-01T00:00:00Z");
        String base = "/api/v3/klines?symbol=BTCUSDT&interval=15m";
        assertThat(opens(base + "&limit=3&startTime=" + (start - 1)))
                .containsExactly(start, start + 900_000, start + 1_800_000);
        assertThat(opens(base + "&limit=2&endTime=" + (start + 900_000))).containsExactly(start, start + 900_000);
        assertThat(opens(base + "&limit=9&startTime=" + start + "&endTime=" + (start + 899_999)))
                .containsExactly(start);
        assertThat(opens(base)).hasSize(500);
        assertThat(opens(base + "&limit=5000")).hasSize(1000);
        assertThat(opens(base + "&startTime=" + millis("2030-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void shouldAgreeBetweenIntervals() throws Exception {
        long start = millis("2025-06-01T00:00:00Z");
        String range = "&startTime=" + start + "&endTime=" + (start + 3_599_999) + "&limit=1000";
        List<JsonNode> minutes = nodes("/api/v3/klines?symbol=BTCUSDT&interval=1m" + range);
        JsonNode hour =
                client.json("/api/v3/klines?symbol=BTCUSDT&interval=1h" + range).path(0);
        assertThat(minutes).hasSize(60);
        assertThat(hour.path(1)).isEqualTo(minutes.getFirst().path(1));
        assertThat(hour.path(4)).isEqualTo(minutes.getLast().path(4));
        for (int field : new int[] {5, 7, 9, 10}) {
            BigDecimal sum = minutes.stream()
                    .map(row -> new BigDecimal(row.path(field).textValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(new BigDecimal(hour.path(field).textValue()))
                    .as("field " + field)
                    .isEqualByComparingTo(sum);
        }
        minutes.forEach(KlinesTest::assertSane);
    }

    @Test
    void shouldGiveSecondsThatAddUpToTheirMinute() throws Exception {
        long start = millis("2025-06-01T12:34:00Z");
        String range = "&startTime=" + start + "&endTime=" + (start + 59_999);
        List<JsonNode> seconds = nodes("/api/v3/klines?symbol=DOGEUSDT&interval=1s" + range);
        JsonNode minute = client.json("/api/v3/klines?symbol=DOGEUSDT&interval=1m" + range)
                .path(0);
        assertThat(seconds).hasSize(60);
        assertThat(seconds.stream().mapToLong(row -> row.path(8).longValue()).sum())
                .isEqualTo(minute.path(8).longValue());
        assertThat(seconds).anyMatch(row -> row.path(8).longValue() == 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v3/klines?symbol=NOPEUSDT&interval=1m | 400 | -1121 | Invalid symbol.",
                "/api/v3/klines?symbol=BTCUSDT&interval=1M | 400 | -1120 | Invalid interval.",
                "/api/v3/klines?symbol=BTCUSDT&interval=7m | 400 | -1120 | Invalid interval.",
                "/fapi/v1/klines?symbol=BTCUSDT&interval=1s | 400 | -1120 | Invalid interval.",
                "/api/v3/klines?interval=1m | 400 | -1102 | Mandatory parameter 'symbol' was not sent, was empty/null,"
                        + " or malformed.",
                "/api/v3/klines?symbol=BTCUSDT | 400 | -1102 | Mandatory parameter 'interval' was not sent, was"
                        + " empty/null, or malformed.",
                "/api/v3/klines?symbol=btcusdt&interval=1m | 400 | -1100 | Illegal characters found in parameter"
                        + " 'symbol'; legal range is '^[A-Z0-9-_.]{1,20}$'.",
                "/api/v3/klines?symbol=BTCUSDT&interval=1m&startTime=x | 400 | -1100 | Illegal characters found in"
                        + " parameter 'startTime'; legal range is '^[0-9]{1,20}$'.",
                "/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=0 | 400 | -1130 | Data sent for parameter 'limit' is"
                        + " not valid.",
                "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1501 | 400 | -1130 | Data sent for parameter 'limit'"
                        + " is not valid.",
                "/api/v3/depth?symbol=BTCUSDT | 404 | -1000 | Path not found."
            })
    void shouldRefuseWithTheCodeOfTheVenue(String path, int status, int code, String message) throws Exception {
        var reply = client.get(path);
        assertThat(reply.statusCode()).isEqualTo(status);
        JsonNode body = VenueClient.JSON.readTree(reply.body());
        assertThat(body.path("code").intValue()).isEqualTo(code);
        assertThat(body.path("msg").textValue()).isEqualTo(message);
        assertThat(reply.headers().firstValue("X-Simulated")).contains("true");
    }

    private static void assertSane(JsonNode row) {
        BigDecimal open = new BigDecimal(row.path(1).textValue());
        BigDecimal high = new BigDecimal(row.path(2).textValue());
        BigDecimal low = new BigDecimal(row.path(3).textValue());
        BigDecimal close = new BigDecimal(row.path(4).textValue());
        BigDecimal volume = new BigDecimal(row.path(5).textValue());
        BigDecimal quote = new BigDecimal(row.path(7).textValue());
        assertThat(low).isLessThanOrEqualTo(open.min(close));
        assertThat(high).isGreaterThanOrEqualTo(open.max(close));
        assertThat(quote).isBetween(low.multiply(volume), high.multiply(volume));
        assertThat(new BigDecimal(row.path(9).textValue())).isBetween(BigDecimal.ZERO, volume);
    }

    private List<Long> opens(String path) throws Exception {
        return nodes(path).stream().map(row -> row.path(0).longValue()).toList();
    }

    private List<JsonNode> nodes(String path) throws Exception {
        List<JsonNode> nodes = new ArrayList<>();
        client.json(path).forEach(nodes::add);
        return nodes;
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}

package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TradesTest {

    private static final long START = Instant.parse("2025-06-02T09:50:00Z").toEpochMilli();

    private final BinanceVenue venue = BinanceVenue.on(Markets.walk())
            .onClock(new SteppedClock(Markets.NOW))
            .start();
    private final VenueClient client = new VenueClient(venue);

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldAddUpToTheCandle() throws Exception {
        // given
        JsonNode candle = client.json("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&startTime=" + START + "&limit=1")
                .path(0);
        // when
        List<JsonNode> trades = trades("/fapi/v1/aggTrades?symbol=BTCUSDT&startTime=" + START + "&endTime="
                + (START + 59_999) + "&limit=1000");
        // then
        assertThat(trades.getFirst().path("p")).isEqualTo(candle.path(1));
        assertThat(trades.getLast().path("p")).isEqualTo(candle.path(4));
        assertThat(sum(trades, true, true)).isEqualByComparingTo(candle.path(7).textValue());
        assertThat(sum(trades, false, true))
                .isEqualByComparingTo(candle.path(10).textValue());
        assertThat(sum(trades, true, false)).isEqualByComparingTo(candle.path(5).textValue());
        assertThat(sum(trades, false, false))
                .isEqualByComparingTo(candle.path(9).textValue());
        assertThat(trades.getLast().path("l").longValue()
                        - trades.getFirst().path("f").longValue()
                        + 1)
                .isEqualTo(candle.path(8).longValue());
    }

    @Test
    void shouldNumberTradesWithoutAHole() throws Exception {
        List<JsonNode> trades = trades("/api/v3/aggTrades?symbol=DOGEUSDT&startTime=" + START + "&endTime="
                + (START + 600_000) + "&limit=1000");
        assertThat(trades).hasSizeGreaterThan(400);
        for (int i = 1; i < trades.size(); i++) {
            assertThat(trades.get(i).path("a").longValue())
                    .isEqualTo(trades.get(i - 1).path("a").longValue() + 1);
            assertThat(trades.get(i).path("f").longValue())
                    .isEqualTo(trades.get(i - 1).path("l").longValue() + 1);
            assertThat(trades.get(i).path("T").longValue())
                    .isGreaterThanOrEqualTo(trades.get(i - 1).path("T").longValue());
        }
    }

    @Test
    void shouldFindTradesByTheirNumber() throws Exception {
        // given
        List<JsonNode> latest = trades("/api/v3/aggTrades?symbol=BTCUSDT&limit=20");
        long number = latest.getFirst().path("a").longValue() - 700;
        // when
        List<JsonNode> found = trades("/api/v3/aggTrades?symbol=BTCUSDT&fromId=" + number + "&limit=1000");
        // then
        assertThat(latest).hasSize(20);
        assertThat(found.getFirst().path("a").longValue()).isEqualTo(number);
        assertThat(found.getLast()).isEqualTo(latest.getLast());
        assertThat(found).hasSize(720);
    }

    @Test
    void shouldRefuseNumberAndTimeTogether() throws Exception {
        var reply = client.get("/api/v3/aggTrades?symbol=BTCUSDT&fromId=1&startTime=" + START);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"code\":-1128,\"msg\":\"Combination of optional parameters invalid.\"}");
    }

    private List<JsonNode> trades(String path) throws Exception {
        List<JsonNode> trades = new ArrayList<>();
        client.json(path).forEach(trades::add);
        return trades;
    }

    private static BigDecimal sum(List<JsonNode> trades, boolean all, boolean quote) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode trade : trades) {
            BigDecimal quantity = new BigDecimal(trade.path("q").textValue());
            BigDecimal amount =
                    quote ? quantity.multiply(new BigDecimal(trade.path("p").textValue())) : quantity;
            sum = all || !trade.path("m").booleanValue() ? sum.add(amount) : sum;
        }
        return sum;
    }
}

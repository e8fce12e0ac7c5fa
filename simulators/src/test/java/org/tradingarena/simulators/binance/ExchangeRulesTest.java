package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeRulesTest {

    private final BinanceVenue venue = BinanceVenue.on(Markets.walk())
            .onClock(new SteppedClock(Markets.NOW))
            .start();
    private final VenueClient client = new VenueClient(venue);

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldTellLimitsStatesAndFilters() throws Exception {
        JsonNode info = client.json("/api/v3/exchangeInfo");
        assertThat(info.path("serverTime").longValue())
                .isEqualTo(Instant.parse(Markets.NOW).toEpochMilli());
        JsonNode weight = info.path("rateLimits").path(0);
        assertThat(weight.toString())
                .isEqualTo(
                        "{\"rateLimitType\":\"REQUEST_WEIGHT\",\"interval\":\"MINUTE\",\"intervalNum\":1,\"limit\":6000}");
        assertThat(info.path("symbols"))
                .extracting(symbol -> symbol.path("symbol").asText())
                .containsExactly("BTCUSDT", "DOGEUSDT");
        JsonNode doge = info.path("symbols").path(1);
        assertThat(doge.path("status").textValue()).isEqualTo("TRADING");
        assertThat(doge.path("baseAsset").textValue()).isEqualTo("DOGE");
        assertThat(doge.path("quoteAsset").textValue()).isEqualTo("USDT");
        assertThat(filter(doge, "PRICE_FILTER").path("tickSize").textValue()).isEqualTo("0.00001000");
        assertThat(filter(doge, "LOT_SIZE").path("stepSize").textValue()).isEqualTo("1.00000000");
        assertThat(filter(doge, "MARKET_LOT_SIZE").path("stepSize").textValue()).isEqualTo("0.00000000");
        assertThat(filter(doge, "NOTIONAL").path("minNotional").textValue()).isEqualTo("5.00000000");
    }

    @Test
    void shouldHaveTheFieldsOfARecordedAnswer() throws Exception {
        String text = Files.readString(Recorded.file("binance-websocket/cryptofeed-exchangeInfo-2021-10-12.txt"));
        JsonNode recorded = VenueClient.JSON.readTree(text.substring(text.indexOf('{')));
        JsonNode ours = client.json("/api/v3/exchangeInfo?symbol=BTCUSDT");
        assertThat(keys(ours)).containsAll(keys(recorded));
        JsonNode theirs = find(recorded.path("symbols"), "symbol", "BTCUSDT");
        JsonNode symbol = ours.path("symbols").path(0);
        assertThat(keys(symbol)).containsAll(keys(theirs));
        for (String type : List.of("PRICE_FILTER", "LOT_SIZE", "ICEBERG_PARTS", "MARKET_LOT_SIZE", "MAX_NUM_ORDERS")) {
            assertThat(keys(filter(symbol, type))).as(type).containsExactlyElementsOf(keys(filter(theirs, type)));
        }
    }

    @Test
    void shouldTellOfSingleSymbols() throws Exception {
        assertThat(client.json("/api/v3/exchangeInfo?symbols=%5B%22DOGEUSDT%22%5D")
                        .path("symbols"))
                .hasSize(1);
        assertThat(client.get("/api/v3/exchangeInfo?symbol=NOPE").body())
                .isEqualTo("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
        assertThat(client.json("/api/v3/exchangeInfo?symbols=DOGE").path("code").intValue())
                .isEqualTo(-1100);
        assertThat(client.json("/api/v3/ping")).isEmpty();
        assertThat(client.json("/api/v3/time").toString()).isEqualTo("{\"serverTime\":1748858410000}");
    }

    @Test
    void shouldTellTheRulesOfPerpetuals() throws Exception {
        JsonNode info = client.json("/fapi/v1/exchangeInfo");
        JsonNode btc = find(info.path("symbols"), "symbol", "BTCUSDT");
        assertThat(info.path("rateLimits").path(0).path("limit").intValue()).isEqualTo(2400);
        assertThat(btc.path("contractType").textValue()).isEqualTo("PERPETUAL");
        assertThat(btc.path("status").textValue()).isEqualTo("TRADING");
        assertThat(btc.path("pricePrecision").intValue()).isEqualTo(2);
        assertThat(filter(btc, "LOT_SIZE").path("stepSize").textValue()).isEqualTo("0.00001");
        assertThat(filter(btc, "MIN_NOTIONAL").path("notional").textValue()).isEqualTo("5");
    }

    @Test
    void shouldTellMarksFundingAndInterest() throws Exception {
        JsonNode premium = client.json("/fapi/v1/premiumIndex?symbol=BTCUSDT");
        assertThat(keys(premium))
                .containsExactly(
                        "symbol",
                        "markPrice",
                        "indexPrice",
                        "estimatedSettlePrice",
                        "lastFundingRate",
                        "interestRate",
                        "nextFundingTime",
                        "time");
        assertThat(premium.path("nextFundingTime").longValue())
                .isEqualTo(Instant.parse("2025-06-02T16:00:00Z").toEpochMilli());
        assertThat(premium.path("lastFundingRate").textValue()).matches("-?0\\.000\\d{5}");
        assertThat(client.json("/fapi/v1/premiumIndex")).hasSize(2);
        JsonNode rates = client.json("/fapi/v1/fundingRate?symbol=BTCUSDT&limit=3");
        assertThat(rates)
                .extracting(rate -> rate.path("fundingTime").longValue())
                .containsExactly(
                        Instant.parse("2025-06-01T16:00:00Z").toEpochMilli(),
                        Instant.parse("2025-06-02T00:00:00Z").toEpochMilli(),
                        Instant.parse("2025-06-02T08:00:00Z").toEpochMilli());
        assertThat(client.json("/fapi/v1/openInterest?symbol=BTCUSDT")
                        .path("openInterest")
                        .textValue())
                .matches("\\d+\\.\\d{5}");
        JsonNode mark = client.json("/fapi/v1/markPriceKlines?symbol=BTCUSDT&interval=1m&limit=1")
                .path(0);
        assertThat(mark.path(4)).as("the last mark price").isEqualTo(premium.path("markPrice"));
    }

    private static JsonNode filter(JsonNode symbol, String type) {
        return find(symbol.path("filters"), "filterType", type);
    }

    private static JsonNode find(JsonNode list, String key, String value) {
        for (JsonNode each : list) {
            if (each.path(key).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}

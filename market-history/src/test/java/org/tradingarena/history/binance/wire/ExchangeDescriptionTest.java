package org.tradingarena.history.binance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.history.binance.VenueFilter;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueInstrument.TradingStatus;
import org.tradingarena.schema.testing.SharedData;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class ExchangeDescriptionTest {

    private static final String FUTURES = """
            {"timezone":"UTC","serverTime":1565613908500,"rateLimits":[\
            {"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400},\
            {"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":300}],"symbols":[\
            {"symbol":"BTCUSDT","pair":"BTCUSDT","contractType":"PERPETUAL","status":"TRADING","baseAsset":"BTC",\
            "quoteAsset":"USDT","filters":[{"filterType":"MIN_NOTIONAL","notional":"100"},\
            {"filterType":"MARKET_LOT_SIZE","stepSize":"0.001","maxQty":"120","minQty":"0.001"},\
            {"filterType":"PRICE_FILTER","maxPrice":"4529764","minPrice":"556.80","tickSize":"0.10"},\
            {"filterType":"LOT_SIZE","stepSize":"0.001","maxQty":"1000","minQty":"0.001"},\
            {"filterType":"MAX_NUM_ORDERS","limit":200},\
            {"filterType":"PERCENT_PRICE","multiplierUp":"1.0500","multiplierDown":"0.9500","multiplierDecimal":4}]},\
            {"symbol":"BTCUSDT_240628","contractType":"CURRENT_QUARTER","status":"TRADING","baseAsset":"BTC",\
            "quoteAsset":"USDT","filters":[]},\
            {"symbol":"币安人生USDT","contractType":"PERPETUAL","status":"TRADING","baseAsset":"币安人生",\
            "quoteAsset":"USDT","filters":[]},\
            {"symbol":"OLDUSDT","contractType":"PERPETUAL","status":"SETTLING","baseAsset":"OLD","quoteAsset":"USDT",\
            "filters":[]}]}""";

    @Test
    void shouldReadPerpetualsAndTheirLimits() throws WireFault {
        // when
        ExchangeDescription description = ExchangeDescription.read(bytes(FUTURES));
        // then
        assertThat(description.weightPerMinute()).hasValue(2400);
        assertThat(description.limits()).contains(new RateLimit("ORDERS", Duration.ofSeconds(10), 300));
        assertThat(description.unwritable()).isEqualTo(1);
        assertThat(description.instruments())
                .extracting(VenueInstrument::venueSymbol, VenueInstrument::status)
                .containsExactly(tuple("BTCUSDT", TradingStatus.TRADING), tuple("OLDUSDT", TradingStatus.HALTED));
        VenueInstrument btc = description.instruments().getFirst();
        assertThat(btc.tickSize()).isEqualByComparingTo("0.1");
        assertThat(btc.lotStep()).isEqualByComparingTo("0.001");
        assertThat(btc.minNotional()).isEqualTo(Money.of("100"));
        assertThat(btc.maxQuantity()).isEqualTo(Quantity.of("120"));
        assertThat(btc.filters())
                .extracting(filter -> filter.getClass().getSimpleName())
                .containsExactly("PriceRange", "PriceBand", "LotSize", "MarketLotSize", "Notional", "MaxOrders");
    }

    @Test
    void shouldKnowEveryStatusThatStopsTrading() throws WireFault {
        for (String status : new String[] {"BREAK", "HALT", "PRE_TRADING", "POST_TRADING", "AUCTION_MATCH", "NEW"}) {
            // when, then
            assertThat(spot(status, true).status()).as(status).isEqualTo(TradingStatus.HALTED);
        }
        assertThat(spot("CANCEL_ONLY", true).status()).isEqualTo(TradingStatus.CANCEL_ONLY);
        assertThat(spot("TRADING", false).status()).isEqualTo(TradingStatus.HALTED);
        assertThat(spot("TRADING", true).status()).isEqualTo(TradingStatus.TRADING);
    }

    @Test
    void shouldReadTheRecordedDescriptionOf1695Symbols() throws WireFault, IOException {
        // given
        String file = Files.readString(SharedData.file("binance-websocket/cryptofeed-exchangeInfo-2021-10-12.txt"));
        String json = file.lines().findFirst().orElseThrow();
        // when
        ExchangeDescription description = ExchangeDescription.read(bytes(json.substring(json.indexOf('{'))));
        // then
        assertThat(description.instruments().size() + description.unwritable()).isEqualTo(1695);
        assertThat(description.unwritable()).isZero();
        assertThat(description.weightPerMinute()).hasValue(1200);
        VenueInstrument btc = description.instruments().stream()
                .filter(instrument -> instrument.symbol().equals(new Symbol("BTC/USDT")))
                .findFirst()
                .orElseThrow();
        assertThat(btc.tickSize()).isEqualByComparingTo("0.01");
        assertThat(btc.lotStep()).isEqualByComparingTo("0.00001");
        assertThat(btc.minNotional()).isEqualTo(Money.of("10"));
        assertThat(btc.maxQuantity()).isEqualTo(Quantity.of("100.05381873"));
        assertThat(btc.filters())
                .contains(new VenueFilter.MarketLotSize(
                        BigDecimal.ZERO, new BigDecimal("100.05381873"), BigDecimal.ZERO));
    }

    @Test
    void shouldRefuseWhatIsNoDescription() {
        // when, then
        assertThatThrownBy(() -> ExchangeDescription.read(bytes("{}"))).hasMessage("the answer has no field symbols");
        assertThatThrownBy(() -> ExchangeDescription.read(bytes(FUTURES.replace("\"tickSize\":\"0.10\"", "\"x\":1"))))
                .hasMessage("field tickSize is missing");
    }

    private static VenueInstrument spot(String status, boolean allowed) throws WireFault {
        return ExchangeDescription.read(bytes("{\"symbols\":[{\"symbol\":\"ETHBTC\",\"status\":\"" + status
                        + "\",\"baseAsset\":\"ETH\",\"quoteAsset\":\"BTC\",\"isSpotTradingAllowed\":" + allowed
                        + ",\"permissions\":[\"SPOT\"],\"permissionSets\":[[\"SPOT\"]],\"filters\":[]}]}"))
                .instruments()
                .getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

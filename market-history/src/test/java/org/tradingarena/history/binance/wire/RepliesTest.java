package org.tradingarena.history.binance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.schema.types.Price;

class RepliesTest {

    @Test
    void shouldReadARefusalAndNothingElseAsOne() {
        // when, then
        assertThat(Replies.problem(bytes("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}")))
                .contains(new Replies.Problem(-1121, "Invalid symbol."));
        assertThat(Replies.problem(bytes("{\"serverTime\":1}"))).isEmpty();
        assertThat(Replies.problem(bytes("<html>"))).isEmpty();
        assertThat(Replies.problem(bytes("{\"code\":99999999999,\"msg\":\"x\"}")))
                .isEmpty();
    }

    @Test
    void shouldReadTheTime() throws WireFault {
        // when, then
        assertThat(Replies.serverMillis(bytes("{\"serverTime\":1499827319559}")))
                .isEqualTo(1499827319559L);
        assertThat(Replies.serverMillis(bytes("{\"serverTime\":1499827319559123}")))
                .isEqualTo(1499827319559L);
        assertThatThrownBy(() -> Replies.serverMillis(bytes("{}"))).hasMessage("field serverTime is missing");
    }

    @Test
    void shouldReadWhatPerpetualsHave() throws WireFault {
        // given
        String premium = """
                {"symbol":"BTCUSDT","markPrice":"11793.63104562","indexPrice":"11781.80495970",\
                "estimatedSettlePrice":"11781.16138815","lastFundingRate":"0.00038246","interestRate":"0.00010000",\
                "nextFundingTime":1597392000000,"time":1597370495002}""";
        String fundings = """
                [{"symbol":"BTCUSDT","fundingRate":"-0.03750000","fundingTime":1570608000000,"markPrice":"34287.54"},\
                {"symbol":"BTCUSDT","fundingRate":"0.00010000","fundingTime":1570636800005,"markPrice":""}]""";
        // when, then
        assertThat(Replies.markPrice(bytes(premium)))
                .isEqualTo(new MarkPrice(
                        Instant.ofEpochMilli(1597370495002L),
                        Price.of("11793.63104562"),
                        new BigDecimal("0.00038246"),
                        Instant.ofEpochMilli(1597392000000L)));
        assertThat(Replies.fundings(bytes(fundings)))
                .containsExactly(
                        new FundingRate(Instant.ofEpochMilli(1570608000000L), new BigDecimal("-0.0375")),
                        new FundingRate(Instant.ofEpochMilli(1570636800000L), new BigDecimal("0.0001")));
        assertThat(Replies.openInterest(
                        bytes("{\"openInterest\":\"10659.509\",\"symbol\":\"BTCUSDT\",\"time\":1589437530011}")))
                .isEqualByComparingTo("10659.509");
    }

    @Test
    void shouldLeaveCancelledTradesOut() throws WireFault {
        // given
        String trades = """
                [{"a":1,"p":"0","q":"0","f":-1,"l":-1,"T":1498793709153,"m":true,"M":true},\
                {"a":26129,"p":"0.01633102","q":"4.70443515","f":27781,"l":27782,"T":1498793709153,"m":true,"M":true}]""";
        // when, then
        assertThat(TradeRows.read(bytes(trades))).singleElement().satisfies(trade -> {
            assertThat(trade.id()).isEqualTo(26129);
            assertThat(trade.trades()).isEqualTo(2);
        });
        assertThatThrownBy(() -> TradeRows.read(bytes(
                        "[{\"a\":5,\"p\":\"1\",\"q\":\"1\",\"f\":9,\"l\":8," + "\"T\":1498793709153,\"m\":true}]")))
                .hasMessage("trade 1: first trade 9 and last trade 8 are no range");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

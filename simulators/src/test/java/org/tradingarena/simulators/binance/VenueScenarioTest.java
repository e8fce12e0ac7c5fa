package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.fault.VenueScenario;
import org.tradingarena.simulators.binance.market.MarketKind;

class VenueScenarioTest {

    @Test
    void shouldReadEveryKey() {
        String text = """
            faults:
              - {fault: silence, market: futures, stream: btcusdt@aggTrade, from: 90s, until: 2h}
              - {fault: missing, symbol: BTCUSDT, from: '2025-06-02T08:00:00Z', until: '2025-06-02T09:00:00Z'}
              - {fault: '429', path: /api/v3/klines, requests: 3-5, retry-after: 7s}
              - {fault: split, messages: 2, size: 500}
              - {fault: clock-shift, lag: -1300ms}
            """;
        assertThat(VenueScenario.parse(text))
                .containsExactly(
                        VenueFaultRule.of(VenueFault.SILENCE)
                                .onMarket(MarketKind.FUTURES)
                                .forStream("btcusdt@aggTrade")
                                .after(Duration.ofSeconds(90))
                                .until(Duration.ofHours(2)),
                        VenueFaultRule.of(VenueFault.MISSING)
                                .forSymbol("BTCUSDT")
                                .between(Instant.parse("2025-06-02T08:00:00Z"), Instant.parse("2025-06-02T09:00:00Z")),
                        VenueFaultRule.of(VenueFault.RATE_LIMITED)
                                .forPath("/api/v3/klines")
                                .occasions(3, 5)
                                .retryAfter(Duration.ofSeconds(7)),
                        VenueFaultRule.of(VenueFault.SPLIT).occasions(2, 2).size(500),
                        VenueFaultRule.of(VenueFault.CLOCK_SHIFT).lag(Duration.ofMillis(-1300)));
        assertThat(VenueScenario.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense: 1 | line 1: unknown key 'nonsense'; allowed: faults",
                "faults: [{from: 1s}] | line 1: a rule has a 'fault'",
                "faults: [{fault: drop, until: 1x}] | line 1: '1x' is not a length of time; write 500ms, 3s or 2m",
                "faults: [{fault: drop, from: 2s, until: 1s}] | line 1: 'until' is not after 'from'",
                "faults: [{fault: drop, from: 2025T}] | line 1: '2025T' is not a moment in UTC; write"
                        + " 2024-08-08T23:57:00Z, or a length such as 90s",
                "faults: [{fault: drop, requests: 2}] | line 1: 'drop' is bounded by 'from' and 'until', not by counts",
                "faults: [{fault: '503', requests: 0}] | line 1: '0' counts from 1 upwards, such as 3, 3-5 or 3-",
                "faults: [{fault: split, size: 0}] | line 1: a fragment of 0 bytes would never end a message",
                "faults: [{fault: html, market: moon}] | line 1: Unknown market 'moon'; allowed: spot, futures",
                "faults: [{fault: html, requests: 1, messages: 1}] | line 1: a rule counts either 'requests' or"
                        + " 'messages'",
                "faults: 5 | line 1: 'faults' is a list"
            })
    void shouldNameLineAndMistake(String text, String message) {
        assertThatThrownBy(() -> VenueScenario.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}

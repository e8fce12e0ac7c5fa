package org.tradingarena.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFetchCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BTCUSDT 1M 2024-01|'1M' is no interval; write 1s, 1m, 3m, 5m, 15m, 30m, 1h, 2h or 4h between the symbols and the range",
                "BTCUSDT 1m 2024-1|range '2024-1': write months or days, such as 2024-01..2024-03 or 2024-01-05",
                "BTCUSDT BTCUSDT 1m 2024-01|name at least one symbol, and each once, not [BTCUSDT, BTCUSDT]",
                "BTCUSDT 1d 2024-01|a step of PT24H cannot be replayed; it must divide 4h, such as 1s, 1m, 5m, 1h or 4h"
            })
    void shouldSayWhatIsWrongWithTheOrder(String words, String message) {
        // given
        DataFetchCommand command = new DataFetchCommand();
        command.words = List.of(words.split(" ", -1));
        // when, then
        assertThatThrownBy(command::call).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    @Test
    void shouldDemandWhatOnlyAccountsAreTold() {
        // given
        DataFetchCommand command = new DataFetchCommand();
        command.words = List.of("BTCUSDT", "1m", "2024-01");
        command.market = "perpetual";
        // when, then
        assertThatThrownBy(command::call)
                .isInstanceOf(Refusal.class)
                .hasMessage("--market perpetual needs --max-leverage and --maintenance, such as --max-leverage 20"
                        + " --maintenance 0.01; the venue tells them only to accounts");
        command.margin.maxLeverage = "20";
        command.margin.maintenance = "1.5";
        assertThatThrownBy(command::call)
                .hasMessage("--maintenance 1.5: write a fraction above 0 and below 1, such as 0.01");
    }

    @Test
    void shouldAskThePublicHostsUnlessOthersAreNamed() {
        // when
        VenueHosts usual = VenueHosts.of(Map.of());
        VenueHosts other = VenueHosts.of(Map.of(
                VenueHosts.SPOT_VARIABLE, "http://127.0.0.1:8095",
                VenueHosts.ARCHIVE_VARIABLE, " http://127.0.0.1:8095/archive "));
        // then
        assertThat(usual.spot()).isEqualTo(URI.create("https://data-api.binance.vision"));
        assertThat(usual.futures()).isEqualTo(URI.create("https://fapi.binance.com"));
        assertThat(usual.archive()).isEqualTo(URI.create("https://data.binance.vision"));
        assertThat(other.spot()).isEqualTo(URI.create("http://127.0.0.1:8095"));
        assertThat(other.archive()).isEqualTo(URI.create("http://127.0.0.1:8095/archive"));
        assertThatThrownBy(() -> VenueHosts.of(Map.of(VenueHosts.FUTURES_VARIABLE, "fapi")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("ARENA_BINANCE_FUTURES_URL: not the address of a venue: 'fapi'");
    }
}

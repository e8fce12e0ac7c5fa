package org.tradingarena.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.types.Symbol;

class SymbolNamesTest {

    @ParameterizedTest
    @CsvSource({
        "BTCUSDT-1m-2024-01.zip, BTC/USDT",
        "bybit-XRPUSDT-5m-2025-04-to-07.csv, XRP/USDT",
        "coinbase-BTC-USD-4h-2016-2025.json, BTC/USD",
        "Binance-ETH-USD-PT5M.json, ETH/USD",
        "XRP_USDT_USDT-1h-futures.json, XRP/USDT",
        "ETHBTC.csv, ETH/BTC",
        "1000SHIBUSDT-1m.csv.gz, 1000SHIB/USDT",
        "steth-usd.csv, STETH/USD",
        "prices.csv, ",
        "GOOG-daily.csv, "
    })
    void shouldTellTheTradedPair(String file, @Nullable String symbol) {
        assertThat(SymbolNames.in(Path.of("folder", file)).map(Symbol::value)).isEqualTo(Optional.ofNullable(symbol));
    }
}

package org.tradingarena.schema.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactValuesTest {

    @ParameterizedTest
    @CsvSource({"1.500,1.5", "100,100", "1E+2,100", "0.000,0", "-0.0,0", "-2.50,-2.5", "1e-8,0.00000001"})
    void shouldPrintAndCompareByValue(String text, String normal) {
        assertThat(Money.of(text))
                .isEqualTo(Money.of(normal))
                .hasSameHashCodeAs(Money.of(normal))
                .hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1,5", "0x10", "1e999999999", "1e-99", " 1"})
    void shouldRefuseTextThatIsNotAReasonableDecimal(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void shouldRefuseAPriceThatIsNotPositive(String text) {
        assertThatThrownBy(() -> Price.of(text)).hasMessageContaining("price must be positive");
    }

    @Test
    void shouldRefuseANegativeQuantity() {
        assertThatThrownBy(() -> Quantity.of("1").minus(Quantity.of("1.1")))
                .hasMessageContaining("quantity must not be negative");
    }

    @Test
    void shouldMultiplyPriceAndQuantityExactly() {
        assertThat(Price.of("801.81").times(Quantity.of("0.06229"))).isEqualTo(Money.of("49.9447449"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTCUSD", "btc/usd", "BTC/", "BTC/USD/X", "BTC/USD\n"})
    void shouldRefuseASymbolThatIsNotAPair(String text) {
        assertThatThrownBy(() -> new Symbol(text)).hasMessageContaining("symbol must match");
    }

    @Test
    void shouldSplitASymbol() {
        assertThat(new Symbol("ETH/USDT").base()).isEqualTo("ETH");
        assertThat(new Symbol("ETH/USDT").quote()).isEqualTo("USDT");
    }
}

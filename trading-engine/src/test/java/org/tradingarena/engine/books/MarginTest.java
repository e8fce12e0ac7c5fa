package org.tradingarena.engine.books;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** Liquidation prices of freqtrade's {@code tests/exchange/test_exchange.py}, brackets of its Binance leverage tiers of BTC. */
class MarginTest {
    private static final List<MaintenanceBracket> GOLDEN = List.of(bracket("0", "0.01", "0.01"));
    private static final List<MaintenanceBracket> BTC =
            List.of(bracket("0", "0.004", "0"), bracket("50000", "0.005", "50"), bracket("600000", "0.0065", "950"));

    /** The wallets of the thirds are those that the published figures start from. */
    @ParameterizedTest
    @CsvSource({
        "SHORT, 10, 1,   2,                 11.89108910891089",
        "SHORT, 10, 1,   3.3333333333,      13.211221122079207",
        "SHORT, 8,  1,   1.6,               9.514851485148514",
        "SHORT, 10, 0.6, 1.2,               11.897689768976898",
        "LONG,  10, 1,   2,                 8.070707070707071",
        "LONG,  8,  1,   1.6,               6.454545454545454",
        "LONG,  10, 1,   3.333333333333333, 6.723905723905723",
        "LONG,  10, 0.6, 1.2,               8.063973063973064"
    })
    void shouldLiquidateWhereBinanceDoes(
            PositionSide side, String entry, String units, String wallet, BigDecimal expected) {
        Quantity quantity = Quantity.of(units);

        Price price =
                Margin.liquidationPrice(side, quantity, Price.of(entry).times(quantity), Money.of(wallet), GOLDEN);

        assertThat(requireNonNull(price).value()).isCloseTo(expected, within(new BigDecimal("1e-14")));
    }

    @Test
    void shouldFindTheWalletThatTheLeverageLeaves() {
        // given the fifths of the table; thirds are rounded up to 8 decimals
        assertThat(Margin.initial(Money.of("10"), Leverage.of("5"))).isEqualTo(Money.of("2"));
        assertThat(Margin.initial(Money.of("8"), Leverage.of("5"))).isEqualTo(Money.of("1.6"));
        assertThat(Margin.initial(Money.of("6"), Leverage.of("5"))).isEqualTo(Money.of("1.2"));
        assertThat(Margin.initial(Money.of("10"), Leverage.of("3"))).isEqualTo(Money.of("3.33333334"));
    }

    @ParameterizedTest
    @CsvSource({"49999.99, 0.004, 0", "50000, 0.005, 50", "599999, 0.005, 50", "600000, 0.0065, 950"})
    void shouldChooseTheBracketByNotional(String notional, BigDecimal rate, String amount) {
        // given one unit at ten times leverage
        Money cost = Money.of(notional);
        Money wallet = Money.of("5000");

        Price price = Margin.liquidationPrice(PositionSide.LONG, Quantity.of("1"), cost, wallet, BTC);

        BigDecimal expected = cost.minus(wallet).minus(Money.of(amount)).value();
        assertThat(requireNonNull(price).value().multiply(BigDecimal.ONE.subtract(rate)))
                .isCloseTo(expected, within(new BigDecimal("1e-8")));
    }

    @Test
    void shouldDemandTheSameOnBothSidesOfABracket() {
        for (int i = 1; i < BTC.size(); i++) {
            Money floor = BTC.get(i).floor();
            assertThat(maintenance(floor, BTC.get(i))).isEqualTo(maintenance(floor, BTC.get(i - 1)));
        }
    }

    @Test
    void shouldHaveNoLiquidationPriceWithoutBracketsWithoutQuantityOrBelowZero() {
        Money thousand = Money.of("1000");

        assertThat(Margin.liquidationPrice(PositionSide.LONG, Quantity.of("1"), thousand, thousand, List.of()))
                .isNull();
        assertThat(Margin.liquidationPrice(PositionSide.LONG, Quantity.ZERO, thousand, thousand, BTC))
                .isNull();
        assertThat(Margin.liquidationPrice(PositionSide.LONG, Quantity.of("1"), thousand, thousand, BTC))
                .isNull();
    }

    @Test
    void shouldRoundTheInitialMarginUp() {
        assertThat(Margin.initial(Money.of("100"), Leverage.of("3"))).isEqualTo(Money.of("33.33333334"));
        assertThat(Margin.initial(Money.of("100"), Leverage.of("4"))).isEqualTo(Money.of("25"));
        assertThat(Margin.initial(Money.of("0.123456789123"), Leverage.NONE)).isEqualTo(Money.of("0.123456789123"));
    }

    private static Money maintenance(Money notional, MaintenanceBracket bracket) {
        return notional.times(bracket.rate()).minus(bracket.amount());
    }

    private static MaintenanceBracket bracket(String floor, String rate, String amount) {
        return new MaintenanceBracket(Money.of(floor), new BigDecimal(rate), Money.of(amount));
    }
}

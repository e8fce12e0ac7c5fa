package org.tradingarena.engine.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.referee.SpecFixture;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

class FillPriceTest {
    private static final CostModel COSTS = SpecFixture.costs("0.001", "0.001", "5");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void shouldRoundUpAgainstABuyer() {
        // 100.03 × (1 + 0.0005 + 0.001) = 100.180045
        FillPrice fill = FillPrice.of(Price.of("100.03"), Side.BUY, COSTS, CENT);

        assertThat(fill.price()).isEqualTo(Price.of("100.19"));
    }

    @Test
    void shouldRoundDownAgainstASeller() {
        // 100.03 × (1 − 0.0015) = 99.879955
        FillPrice fill = FillPrice.of(Price.of("100.03"), Side.SELL, COSTS, CENT);

        assertThat(fill.price()).isEqualTo(Price.of("99.87"));
    }

    @Test
    void shouldSplitTheDifferenceIntoSpreadAndSlippageThatSumExactly() {
        FillPrice fill = FillPrice.of(Price.of("100.03"), Side.BUY, COSTS, CENT);
        Quantity two = Quantity.of("2");

        assertThat(fill.spreadCost(two)).isEqualTo(Money.of("0.10003"));
        assertThat(fill.slippageCost(two)).isEqualTo(Money.of("0.21997"));
        assertThat(fill.spreadCost(two).plus(fill.slippageCost(two)))
                .isEqualTo(fill.price().times(two).minus(fill.reference().times(two)));
    }

    @Test
    void shouldNotRoundWhereTheVenueHasNoTick() {
        FillPrice fill = FillPrice.of(Price.of("100.03"), Side.BUY, COSTS, BigDecimal.ZERO);

        assertThat(fill.price()).isEqualTo(Price.of("100.180045"));
    }

    @Test
    void shouldKeepAPriceBelowOneTickRatherThanRoundItToZero() {
        FillPrice fill = FillPrice.of(Price.of("0.004"), Side.SELL, COSTS, CENT);

        assertThat(fill.price()).isEqualTo(Price.of("0.003994"));
    }

    @Test
    void shouldFillAtTheOpenWhenNothingCostsAnything() {
        FillPrice fill = FillPrice.of(Price.of("917.5"), Side.SELL, SpecFixture.costs("0", "0", "0"), CENT);

        assertThat(fill.price()).isEqualTo(fill.reference());
    }
}

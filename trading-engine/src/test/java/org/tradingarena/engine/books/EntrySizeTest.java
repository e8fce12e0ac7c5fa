package org.tradingarena.engine.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.referee.SpecFixture;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

class EntrySizeTest {
    private static final BigDecimal FEE = new BigDecimal("0.001");
    private static final BigDecimal LOT = new BigDecimal("0.00001");
    private static final Instrument BTC = SpecFixture.instrument(SpecFixture.BTC, "0.01", "0.00001", "5");

    @Test
    void shouldBuyWholeLotsWithTheFeeInsideTheBudget() {
        Quantity quantity = EntrySize.within(Money.of("100"), Price.of("800"), FEE, Leverage.NONE, LOT);

        assertThat(quantity).isEqualTo(Quantity.of("0.12487"));
        assertThat(costWithFee(quantity)).isLessThanOrEqualTo(Money.of("100"));
        assertThat(costWithFee(quantity.plus(new Quantity(LOT)))).isGreaterThan(Money.of("100"));
    }

    @Test
    void shouldRoundToEightDecimalsWhereTheVenueHasNoLot() {
        assertThat(EntrySize.within(Money.of("1"), Price.of("3"), BigDecimal.ZERO, Leverage.NONE, BigDecimal.ZERO))
                .isEqualTo(Quantity.of("0.33333333"));
    }

    @Test
    void shouldBuyNothingWithNothing() {
        assertThat(EntrySize.within(Money.ZERO, Price.of("800"), FEE, Leverage.NONE, LOT))
                .isEqualTo(Quantity.ZERO);
    }

    @Test
    void shouldObjectToLessThanOneLot() {
        assertThat(EntrySize.objection(Quantity.ZERO, Price.of("800"), BTC))
                .extracting(Denial::code)
                .isEqualTo(Refusal.QUANTITY_TOO_SMALL);
    }

    @Test
    void shouldObjectToLessThanTheMinimumNotionalAfterRounding() {
        assertThat(EntrySize.objection(Quantity.of("0.00624"), Price.of("800"), BTC))
                .extracting(Denial::code)
                .isEqualTo(Refusal.NOTIONAL_TOO_SMALL);
        assertThat(EntrySize.objection(Quantity.of("0.00625"), Price.of("800"), BTC))
                .isNull();
    }

    private static Money costWithFee(Quantity quantity) {
        return Price.of("800").times(quantity).times(BigDecimal.ONE.add(FEE));
    }
}

package org.tradingarena.engine.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class PositionTest {
    private static final Position THREE =
            Position.opened(new Symbol("BTC/USD"), Quantity.of("3"), Money.of("1000"), Money.of("1"), Instant.EPOCH);

    @Test
    void shouldGiveTheLastSaleWhatRoundingLeft() {
        // given a basis of 1,000 for 3 units, sold one by one at 400
        Position two = THREE.sold(Quantity.of("1"), Money.of("400"), Money.of("0.4"));
        Position one = two.sold(Quantity.of("1"), Money.of("400"), Money.of("0.4"));
        Position none = one.sold(Quantity.of("1"), Money.of("400"), Money.of("0.4"));

        // then the shares are rounded, and the sum is exact
        assertThat(two.cost()).isEqualTo(Money.of("666.66666667"));
        assertThat(one.cost()).isEqualTo(Money.of("333.33333333"));
        assertThat(none.quantity()).isEqualTo(Quantity.ZERO);
        assertThat(none.cost()).isEqualTo(Money.ZERO);
        assertThat(none.realised()).isEqualTo(Money.of("200"));
        assertThat(none.fees()).isEqualTo(Money.of("2.2"));
    }

    @Test
    void shouldAverageOnlyForDisplay() {
        assertThat(THREE.averageEntry()).isEqualTo(Price.of("333.3333333"));
    }

    @Test
    void shouldRememberAllThatWasBought() {
        Position four = THREE.bought(Quantity.of("1"), Money.of("500"), Money.of("0.5"));

        assertThat(four.quantity()).isEqualTo(Quantity.of("4"));
        assertThat(four.cost()).isEqualTo(Money.of("1500"));
        assertThat(four.bought()).isEqualTo(Quantity.of("4"));
    }

    @Test
    void shouldNotSellMoreThanIsHeld() {
        assertThatThrownBy(() -> THREE.sold(Quantity.of("3.1"), Money.of("1"), Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

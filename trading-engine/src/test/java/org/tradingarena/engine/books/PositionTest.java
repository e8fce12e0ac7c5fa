package org.tradingarena.engine.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class PositionTest {
    private static final Quantity ONE = Quantity.of("1");

    @Test
    void shouldGiveTheLastCloseWhatRoundingLeft() {
        // given a basis of 1,000 for 3 units at twice leverage, closed one by one at 400
        OpenPosition three = position(PositionSide.LONG, "3", "1000", "500");
        OpenPosition two = opened(three.reduced(ONE, settled(three, "400"), Instant.EPOCH));
        OpenPosition one = opened(two.reduced(ONE, settled(two, "400"), Instant.EPOCH));
        Position none = one.reduced(ONE, settled(one, "400"), Instant.MAX);
        Life life = none.life();

        // then the shares are rounded, and the sums are exact
        assertThat(two.cost()).isEqualTo(Money.of("666.66666667"));
        assertThat(two.margin()).isEqualTo(Money.of("333.33333333"));
        assertThat(one.cost()).isEqualTo(Money.of("333.33333333"));
        assertThat(one.margin()).isEqualTo(Money.of("166.66666667"));
        assertThat(none)
                .isEqualTo(
                        new ClosedPosition(new Symbol("BTC/USD"), PositionSide.LONG, Instant.EPOCH, Instant.MAX, life));
        assertThat(life.realised()).isEqualTo(Money.of("200"));
        assertThat(life.exitNotional().minus(life.entryNotional())).isEqualTo(Money.of("200"));
        assertThat(life.fees()).isEqualTo(Money.of("2.2"));
    }

    @Test
    void shouldAverageOnlyForDisplay() {
        assertThat(position(PositionSide.LONG, "3", "1000", "1000").averageEntry())
                .isEqualTo(Price.of("333.3333333"));
    }

    @Test
    void shouldEarnAsAShortWhatALongLoses() {
        Price below = Price.of("300");

        assertThat(position(PositionSide.LONG, "3", "1000", "1000").unrealised(below))
                .isEqualTo(Money.of("-100"));
        assertThat(position(PositionSide.SHORT, "3", "1000", "1000").unrealised(below))
                .isEqualTo(Money.of("100"));
    }

    @Test
    void shouldRememberAllThatWasOpened() {
        OpenPosition four = position(PositionSide.LONG, "3", "1000", "1000")
                .increased(ONE, Money.of("500"), Money.of("500"), Money.of("0.5"));

        assertThat(four.quantity()).isEqualTo(Quantity.of("4"));
        assertThat(four.cost()).isEqualTo(Money.of("1500"));
        assertThat(four.life().opened()).isEqualTo(Quantity.of("4"));
        assertThat(four.life().fees()).isEqualTo(Money.of("1.5"));
    }

    @Test
    void shouldNotCloseMoreThanIsHeld() {
        OpenPosition three = position(PositionSide.LONG, "3", "1000", "1000");

        assertThatThrownBy(() -> three.reduced(Quantity.of("3.1"), settled(three, "400"), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OpenPosition opened(Position position) {
        assertThat(position).isInstanceOf(OpenPosition.class);
        return (OpenPosition) position;
    }

    private static Settlement settled(OpenPosition held, String price) {
        Money notional = Price.of(price).times(ONE);
        Money cost = held.shareOf(held.cost(), ONE);
        return Settlement.ofClose(
                notional,
                cost,
                held.shareOf(held.margin(), ONE),
                held.gain(notional, cost),
                Money.of("0.4"),
                Money.ZERO);
    }

    private static OpenPosition position(PositionSide side, String quantity, String cost, String margin) {
        return new OpenPosition(
                new Symbol("BTC/USD"),
                side,
                Quantity.of(quantity),
                Money.of(cost),
                Money.of(margin),
                Leverage.NONE,
                ExitPlan.NONE,
                Thesis.NONE,
                1,
                Instant.EPOCH,
                Life.BEGINNING.opened(Quantity.of(quantity), Money.of(cost), Money.of("1")),
                null);
    }
}

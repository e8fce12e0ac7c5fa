package org.tradingarena.engine.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.competition.VolumeShare;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** Numbers published by venues and engines. */
class VenueGoldenTest {
    @Test
    void shouldSlipByTheVolumeShareOfLean() {
        // given Lean's impact and cap, one unit of a bar of one unit at 100
        VolumeShare lean = new VolumeShare(new BigDecimal("0.1"), new BigDecimal("0.025"));

        BigDecimal fraction = FillPrice.volumeSlippage(lean, Quantity.of("1"), Quantity.of("1"));

        assertThat(fraction.multiply(new BigDecimal("100"))).isEqualByComparingTo("0.00625");
    }

    @Test
    void shouldSlipLessWhenItTakesLessThanTheCap() {
        VolumeShare lean = new VolumeShare(new BigDecimal("0.1"), new BigDecimal("0.025"));

        // 0.1 × 0.01²
        assertThat(FillPrice.volumeSlippage(lean, Quantity.of("1"), Quantity.of("100")))
                .isEqualByComparingTo("0.00001");
    }

    @ParameterizedTest
    @CsvSource({"10, 2, 0.0001, 0.002", "10, 2.5, 0.0002, 0.005", "10, 2, -0.0001, -0.002"})
    void shouldPayFundingOnTheNotionalAtTheMark(String units, String mark, BigDecimal rate, String paidByALong) {
        assertThat(position(PositionSide.LONG, units).fundingReceived(Price.of(mark), rate))
                .isEqualTo(Money.of(paidByALong).negated());
        assertThat(position(PositionSide.SHORT, units).fundingReceived(Price.of(mark), rate))
                .isEqualTo(Money.of(paidByALong));
    }

    private static OpenPosition position(PositionSide side, String units) {
        return new OpenPosition(
                new Symbol("BTC/USD"),
                side,
                Quantity.of(units),
                Money.of("20"),
                Money.of("20"),
                Leverage.NONE,
                ExitPlan.NONE,
                Thesis.NONE,
                1,
                Instant.EPOCH,
                Life.BEGINNING,
                null);
    }
}

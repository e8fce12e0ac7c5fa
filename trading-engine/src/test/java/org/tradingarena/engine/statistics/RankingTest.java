package org.tradingarena.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Totals;
import org.tradingarena.engine.books.Valuation;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

class RankingTest {
    private static final Money INITIAL = Money.of("100");

    @Test
    void shouldShareARankAmongEqualsAndListThemInSeatOrder() {
        List<Standing> standings = Ranking.of(
                List.of(score("low", "90"), score("b", "110"), score("a", "110"), score("top", "120")), INITIAL);

        assertThat(standings)
                .extracting(standing -> standing.rank() + " " + standing.seatId())
                .containsExactly("1 top", "2 b", "2 a", "4 low");
    }

    @Test
    void shouldTellTheReturnAsAFraction() {
        Standing standing =
                Ranking.of(List.of(score("a", "133.33333333333")), INITIAL).getFirst();

        assertThat(standing.totalReturn()).isEqualTo(new BigDecimal("0.3333333333"));
    }

    @Test
    void shouldPrintEqualRatiosAlike() {
        assertThat(Ratio.plain(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100"));
        assertThat(Ratio.plain(new BigDecimal("0.100"))).isEqualTo(new BigDecimal("0.1"));
        assertThat(Ratio.change(Money.of("1"), Money.ZERO)).isEqualTo(BigDecimal.ZERO);
    }

    private static Score score(String seat, String equity) {
        return new Score(
                new SeatId(seat),
                seat,
                new Valuation(Money.of(equity), Money.ZERO, Money.ZERO, Money.ZERO),
                Totals.NONE,
                Drawdown.from(INITIAL),
                0,
                BigDecimal.ZERO);
    }
}

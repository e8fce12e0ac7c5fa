package org.tradingarena.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.Money;

class DrawdownTest {
    @Test
    void shouldCountALossFromTheStart() {
        assertThat(Drawdown.from(Money.of("100")).after(Money.of("90")).deepest())
                .isEqualTo(new BigDecimal("-0.1"));
    }

    @Test
    void shouldKeepTheDeepestFallFromAnyEarlierPeak() {
        Drawdown drawdown = Drawdown.from(Money.of("100"))
                .after(Money.of("150"))
                .after(Money.of("120"))
                .after(Money.of("160"))
                .after(Money.of("150"));

        assertThat(drawdown.deepest()).isEqualTo(new BigDecimal("-0.2"));
        assertThat(drawdown.peak()).isEqualTo(Money.of("160"));
    }

    @Test
    void shouldStayAtZeroWhileEquityOnlyRises() {
        assertThat(Drawdown.from(Money.of("100"))
                        .after(Money.of("100"))
                        .after(Money.of("101"))
                        .deepest())
                .isEqualTo(BigDecimal.ZERO);
    }
}

package org.tradingarena.engine.market.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples of StockCharts' ChartSchool, printed with two decimals. */
class PublishedTablesTest {

    /** "Relative Strength Index (RSI)". */
    private static final double[] CLOSES = {
        44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328,
        45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439
    };

    private static final List<Double> RSI = List.of(70.53, 66.32, 66.55, 69.41, 66.36, 57.97);

    @Test
    void shouldMatchThePublishedRsi() {
        // given
        RelativeStrength rsi = new RelativeStrength(14);

        // when
        double[] values = Arrays.stream(CLOSES)
                .map(close -> {
                    rsi.add(new CandleValues(0, close, close, close, 0));
                    return rsi.value(0);
                })
                .toArray();

        // then
        assertThat(values[13]).isNaN();
        for (int i = 0; i < RSI.size(); i++) {
            assertThat(values[14 + i]).isCloseTo(RSI.get(i), within(0.01));
        }
    }
}

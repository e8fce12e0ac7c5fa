package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.market.RandomMarket.ANCHOR;
import static org.tradingarena.engine.market.RandomMarket.MINUTE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.schema.types.Timeframe;

class CandleAggregatorPropertiesTest {

    private static final int MINUTES = 24 * 60;

    @ParameterizedTest
    @EnumSource(Timeframe.class)
    void shouldEqualTheCandlesMadeDirectlyFromTrades(Timeframe timeframe) {
        for (long seed = 0; seed < 5; seed++) {
            // given
            List<Trade> trades = new RandomMarket(seed).trades(MINUTES);
            List<Candle> minutes =
                    TradesToCandles.between(trades, ANCHOR, ANCHOR.plus(Duration.ofMinutes(MINUTES)), MINUTE);
            CandleAggregator aggregator = new CandleAggregator(timeframe, MINUTE);

            // when
            List<Candle> aggregated = minutes.stream()
                    .map(aggregator::add)
                    .flatMap(Optional::stream)
                    .toList();

            // then
            assertThat(aggregated)
                    .as("seed %d", seed)
                    .isEqualTo(TradesToCandles.between(
                            trades, ANCHOR, ANCHOR.plus(Duration.ofMinutes(MINUTES)), timeframe.duration()));
        }
    }
}

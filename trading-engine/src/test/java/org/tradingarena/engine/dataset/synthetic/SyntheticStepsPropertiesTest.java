package org.tradingarena.engine.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.CandleAggregator;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** A step of any length shows the same market. */
class SyntheticStepsPropertiesTest {

    private static final Instant FROM = Instant.parse("2021-03-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofHours(36));
    private static final List<Instrument> INSTRUMENTS = List.of(instrument("BTC/USD"), instrument("DOGE/USD"));

    @ParameterizedTest
    @CsvSource({"1s, M1, 1", "5s, M1, 2", "20s, M3, 3", "1m, M15, 4", "3m, M15, 5", "5m, H1, 6", "15m, H4, 7"})
    void shouldMakeTheCandlesOfTheMinutes(String step, Timeframe timeframe, long seed) {
        // when
        List<Candle> byMinute = aggregated(market(seed, Duration.ofMinutes(1)), timeframe);
        List<Candle> byStep = aggregated(market(seed, lengthOf(step)), timeframe);

        // then
        assertThat(byStep).as("seed %d", seed).isNotEmpty().isEqualTo(byMinute);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldTellTheSameSecondWhereverTheReadingBegan(long seed) {
        // given
        SyntheticMarket market = market(seed, Duration.ofSeconds(1));
        List<MarketStep> hour = market.steps(INSTRUMENTS, FROM).limit(3600).toList();
        Random random = new Random(seed);

        for (int attempt = 0; attempt < 5; attempt++) {
            // when
            int second = random.nextInt(hour.size());
            MarketStep first = market.steps(INSTRUMENTS, FROM.plusSeconds(second))
                    .findFirst()
                    .orElseThrow();

            // then
            assertThat(first).as("seed %d, second %d", seed, second).isEqualTo(hour.get(second));
        }
    }

    @Test
    void shouldMakeSecondsThatAVenueCouldHaveMade() {
        // when
        List<Bar> seconds = market(3, Duration.ofSeconds(1))
                .steps(INSTRUMENTS, FROM)
                .limit(20_000)
                .map(step -> step.bars().getFirst())
                .toList();

        // then
        Price last = seconds.getFirst().open();
        for (Bar bar : seconds) {
            assertThat(bar.high()).isGreaterThanOrEqualTo(bar.open()).isGreaterThanOrEqualTo(bar.close());
            assertThat(bar.low()).isLessThanOrEqualTo(bar.open()).isLessThanOrEqualTo(bar.close());
            assertThat(bar.volume().isZero()).isEqualTo(bar.trades() == 0);
            assertThat(bar.open()).isEqualTo(last);
            last = bar.close();
        }
        assertThat(seconds).anyMatch(bar -> bar.trades() == 0).anyMatch(bar -> bar.trades() > 0);
    }

    @Test
    void shouldRefuseStepsThatNoMinuteIsMadeOf() {
        assertThatThrownBy(() -> market(1, Duration.ofSeconds(90)))
                .hasMessage("PT1M30S is neither a part of a minute nor whole minutes");
        assertThatThrownBy(() -> market(1, Duration.ofMillis(500)))
                .hasMessage("PT0.5S is neither a part of a minute nor whole minutes");
    }

    private static List<Candle> aggregated(SyntheticMarket market, Timeframe timeframe) {
        CandleAggregator aggregator =
                new CandleAggregator(timeframe, market.description().step());
        List<Candle> candles = new ArrayList<>();
        market.steps(INSTRUMENTS, FROM).forEach(step -> aggregator
                .add(Candle.of(step.openTime(), step.bars().getLast()))
                .ifPresent(candles::add));
        return candles;
    }

    private static SyntheticMarket market(long seed, Duration step) {
        return new SyntheticMarket("synthetic", seed, VenueKind.SPOT, step, FROM, TO);
    }

    private static Duration lengthOf(String step) {
        return Duration.parse("PT" + step.toUpperCase(Locale.ROOT));
    }

    private static Instrument instrument(String symbol) {
        return Instrument.spot(new Symbol(symbol), new BigDecimal("0.00001"), new BigDecimal("0.00001"), Money.of("5"));
    }
}

package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Timeframe;

class CandleAggregatorTest {

    @Test
    void shouldCloseCandlesOnUtcBoundariesAndDropTheFirstPartOfOne() {
        // given
        CandleAggregator aggregator = new CandleAggregator(Timeframe.M15, Duration.ofMinutes(1));

        // when
        List<Instant> opened = IntStream.range(0, 60)
                .mapToObj(minute -> aggregator.add(minute("2013-11-25T00:07:00Z", minute)))
                .flatMap(Optional::stream)
                .map(Candle::openTime)
                .toList();

        // then
        assertThat(opened)
                .containsExactly(
                        Instant.parse("2013-11-25T00:15:00Z"),
                        Instant.parse("2013-11-25T00:30:00Z"),
                        Instant.parse("2013-11-25T00:45:00Z"));
    }

    @Test
    void shouldPassEveryCandleWhenTheTimeframeIsTheStep() {
        // given
        CandleAggregator aggregator = new CandleAggregator(Timeframe.M1, Duration.ofMinutes(1));

        // when / then
        Candle candle = minute("2013-11-25T00:00:00Z", 3);
        assertThat(aggregator.add(candle)).contains(candle);
    }

    @Test
    void shouldAggregateStepsShorterThanAMinute() {
        // given
        CandleAggregator aggregator = new CandleAggregator(Timeframe.M1, Duration.ofSeconds(20));
        Instant open = Instant.parse("2013-11-25T00:00:00Z");

        // when
        List<Candle> closed = IntStream.range(0, 6)
                .mapToObj(i -> aggregator.add(candle(open.plusSeconds(20L * i), 10 + i)))
                .flatMap(Optional::stream)
                .toList();

        // then
        assertThat(closed).hasSize(2);
        assertThat(closed.getFirst().open()).isEqualTo(Price.of("10"));
        assertThat(closed.getFirst().close()).isEqualTo(Price.of("12"));
        assertThat(closed.getLast().volume()).isEqualTo(Quantity.of("3"));
    }

    @Test
    void shouldRefuseAGapAndAStepThatDoesNotDivide() {
        // given
        CandleAggregator aggregator = new CandleAggregator(Timeframe.M3, Duration.ofMinutes(1));
        aggregator.add(minute("2013-11-25T00:00:00Z", 0));

        // when / then
        assertThatThrownBy(() -> aggregator.add(minute("2013-11-25T00:00:00Z", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the candle of 2013-11-25T00:01:00Z");
        assertThatThrownBy(() -> new CandleAggregator(Timeframe.M3, Duration.ofMinutes(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3m is not a multiple of the step PT2M");
    }

    @Test
    void shouldMakeACandleOfTheStepsThatAreThere() {
        // given minute 0 is missing and 1 and 2 are there, then 3 is there and 4 and 5 are missing
        CandleAggregator aggregator = new CandleAggregator(Timeframe.M3, Duration.ofMinutes(1));
        Instant open = Instant.parse("2013-11-25T00:00:00Z");

        // when
        assertThat(aggregator.addMissing(open)).isEmpty();
        assertThat(aggregator.add(minute("2013-11-25T00:00:00Z", 1))).isEmpty();
        Candle begunLate = aggregator.add(minute("2013-11-25T00:00:00Z", 2)).orElseThrow();
        assertThat(aggregator.add(minute("2013-11-25T00:00:00Z", 3))).isEmpty();
        assertThat(aggregator.addMissing(open.plusSeconds(240))).isEmpty();
        Candle endedEarly = aggregator.addMissing(open.plusSeconds(300)).orElseThrow();

        // then
        assertThat(begunLate)
                .isEqualTo(new Candle(
                        open, Price.of("11"), Price.of("12"), Price.of("11"), Price.of("12"), Quantity.of("2"), 2));
        assertThat(endedEarly.openTime()).isEqualTo(open.plusSeconds(180));
        assertThat(endedEarly.close()).isEqualTo(Price.of("13"));
        assertThat(endedEarly.volume()).isEqualTo(Quantity.of("1"));
    }

    @Test
    void shouldLeaveOutACandleOfWhichEveryStepIsMissing() {
        // given
        CandleAggregator aggregator = new CandleAggregator(Timeframe.M3, Duration.ofMinutes(1));
        Instant open = Instant.parse("2013-11-25T00:00:00Z");

        // when
        List<Candle> closed = IntStream.range(0, 12)
                .mapToObj(minute -> minute >= 2 && minute < 9
                        ? aggregator.addMissing(open.plusSeconds(60L * minute))
                        : aggregator.add(minute("2013-11-25T00:00:00Z", minute)))
                .flatMap(Optional::stream)
                .toList();

        // then
        assertThat(closed).extracting(Candle::openTime).containsExactly(open, open.plusSeconds(540));
        assertThatThrownBy(() -> aggregator.addMissing(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the candle of 2013-11-25T00:12:00Z");
    }

    private static Candle minute(String from, int minute) {
        return candle(Instant.parse(from).plusSeconds(60L * minute), 10 + minute);
    }

    private static Candle candle(Instant openTime, int price) {
        Price flat = Price.of(Integer.toString(price));
        return new Candle(openTime, flat, flat, flat, flat, Quantity.of("1"), 1);
    }
}

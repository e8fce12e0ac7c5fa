package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.PerpetualView;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class PerpetualSeriesTest {
    private static final Price PRICE = Price.of("100");
    private static final Bar BAR = Bar.of(new Symbol("BTC/USD"), PRICE, PRICE, PRICE, PRICE, Quantity.of("1"), 1);
    private static final AssumedFunding ASSUMED = new AssumedFunding(Duration.ofHours(8), new BigDecimal("0.0001"));
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    @Test
    void shouldTellTheAssumedRateUntilTheMarketTellsOne() {
        // given
        PerpetualSeries series = new PerpetualSeries(ASSUMED, EIGHT_HOURS);
        series.add(BAR);
        assertThat(series.view().fundingRate()).isEqualTo(new BigDecimal("0.0001"));

        // when
        series.add(BAR.withFunding(new BigDecimal("-0.0003")));
        series.add(BAR);

        // then
        assertThat(series.view().fundingRate()).isEqualTo(new BigDecimal("-0.0003"));
    }

    @Test
    void shouldKnowNoRateBeforeTheFirstWhereNoneIsAssumed() {
        // given
        PerpetualSeries series = new PerpetualSeries(null, EIGHT_HOURS);

        // when
        series.add(BAR);

        // then
        assertThat(series.view()).isEqualTo(new PerpetualView(null, null, null));
    }

    @Test
    void shouldAverageTheLastDayToTenDigits() {
        // given
        PerpetualSeries series = new PerpetualSeries(null, EIGHT_HOURS);

        // when
        for (String interest : List.of("100", "200", "400", "800")) {
            series.add(BAR.withOpenInterest(new BigDecimal(interest)));
        }

        // then
        assertThat(series.view())
                .isEqualTo(new PerpetualView(null, new BigDecimal("800"), new BigDecimal("466.6666667")));
    }

    @Test
    void shouldLeaveOutBarsThatTellNoneAndForgetAfterADayOfSilence() {
        // given
        PerpetualSeries series = new PerpetualSeries(null, EIGHT_HOURS);
        series.add(BAR.withOpenInterest(new BigDecimal("100")));
        series.add(BAR);
        series.add(BAR.withOpenInterest(new BigDecimal("300")));
        assertThat(series.view().averageOpenInterest()).isEqualTo(new BigDecimal("200"));

        // when
        series.add(BAR);
        series.add(BAR);
        series.add(BAR);

        // then
        assertThat(series.view()).isEqualTo(new PerpetualView(null, null, null));
    }

    @Test
    void shouldBeTheMeanOfTheWindowHoweverOftenValuesRepeat() {
        // given
        Random random = new Random(42);
        PerpetualSeries series = new PerpetualSeries(null, Duration.ofHours(1));
        List<@Nullable BigDecimal> told = new ArrayList<>();
        for (int bar = 0; bar < 2_000; bar++) {
            BigDecimal interest = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(3), 2);

            // when
            series.add(interest == null ? BAR : BAR.withOpenInterest(interest));
            told.add(interest);

            // then
            List<BigDecimal> window = told.subList(Math.max(0, told.size() - 24), told.size()).stream()
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(series.view().averageOpenInterest()).as("bar %d", bar).isEqualTo(mean(window));
        }
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return null;
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Quantity(sum.divide(BigDecimal.valueOf(values.size()), new MathContext(10, RoundingMode.HALF_EVEN)))
                .value();
    }
}

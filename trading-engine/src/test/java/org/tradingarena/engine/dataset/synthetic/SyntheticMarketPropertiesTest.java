package org.tradingarena.engine.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

class SyntheticMarketPropertiesTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(30));

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void shouldTellTheSameMinuteWhereverTheReadingBegan(long seed) {
        // given
        List<MarketStep> all = market(seed).steps(instruments("BTC/USD"), FROM).toList();
        Random random = new Random(seed);

        for (int attempt = 0; attempt < 5; attempt++) {
            // when
            int cut = random.nextInt(all.size());
            MarketStep first = market(seed)
                    .steps(instruments("BTC/USD"), FROM.plus(Duration.ofMinutes(cut)))
                    .findFirst()
                    .orElseThrow();

            // then
            assertThat(first).as("seed %d minute %d", seed, cut).isEqualTo(all.get(cut));
        }
    }

    @Test
    void shouldNotDependOnWhichSymbolsAreReadTogether() {
        // when
        List<MarketStep> alone = first(market(7), 500, "ETH/USD");
        List<MarketStep> together = first(market(7), 500, "BTC/USD", "ETH/USD");

        // then
        for (int minute = 0; minute < 500; minute++) {
            assertThat(together.get(minute).bars().getLast())
                    .isEqualTo(alone.get(minute).bars().getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTC/USD", "DOGE/USD", "ZZZ/EUR"})
    void shouldMakeCandlesThatAVenueCouldHaveMade(String symbol) {
        // when
        List<MarketStep> steps = market(3).steps(instruments(symbol), FROM).toList();

        // then
        Price last = steps.getFirst().bars().getFirst().open();
        for (MarketStep step : steps) {
            Bar bar = step.bars().getFirst();
            assertThat(bar.open()).isEqualTo(last);
            assertThat(bar.high()).isGreaterThanOrEqualTo(bar.open()).isGreaterThanOrEqualTo(bar.close());
            assertThat(bar.low()).isLessThanOrEqualTo(bar.open()).isLessThanOrEqualTo(bar.close());
            assertThat(bar.close().value().remainder(new BigDecimal("0.01"))).isZero();
            assertThat(bar.volume().isZero()).isEqualTo(bar.trades() == 0);
            last = bar.close();
        }
    }

    @Test
    void shouldMoveAndStayNearItsStartingPrice() {
        for (long seed = 0; seed < 10; seed++) {
            // when
            double[] closes = new SyntheticMarket("synthetic", seed, FROM, FROM.plus(Duration.ofDays(180)))
                    .steps(instruments("BTC/USD"), FROM)
                    .mapToDouble(step -> step.bars().getFirst().close().value().doubleValue())
                    .toArray();

            // then
            double low = Arrays.stream(closes).min().orElseThrow();
            double high = Arrays.stream(closes).max().orElseThrow();
            assertThat(low).as("seed %d", seed).isGreaterThan(60_000 / 2.5);
            assertThat(high).as("seed %d", seed).isLessThan(60_000 * 2.5).isGreaterThan(low * 1.1);
        }
    }

    @Test
    void shouldStartTheListedPerpetualsNearFamiliarPrices() {
        // given
        DatasetProfile perpetuals = ArenaConfig.defaults().dataset("synthetic-perpetual");
        List<Instrument> listed =
                perpetuals.market(perpetuals.symbols(), Duration.ZERO).instruments();
        double[] familiar = {60_000, 3_000, 150, 600, 0.15, 0.6};

        // when
        List<Bar> bars = market(7).steps(listed, FROM).findFirst().orElseThrow().bars();

        // then
        assertThat(bars)
                .extracting(bar -> bar.symbol().base())
                .containsExactly("BTC", "ETH", "SOL", "BNB", "DOGE", "XRP");
        for (int i = 0; i < familiar.length; i++) {
            Bar bar = bars.get(i);
            assertThat(bar.close().value().doubleValue())
                    .as(bar.symbol().value())
                    .isBetween(familiar[i] / 2.5, familiar[i] * 2.5);
            assertThat(bar.close().value().remainder(listed.get(i).tickSize())).isZero();
            assertThat(bar.volume().value().remainder(listed.get(i).lotStep())).isZero();
            assertThat(bar.mark()).isNull();
        }
    }

    @Test
    void shouldTellTheOpenInterestOfPerpetualsAndLeaveTheirPricesAlone() {
        // given
        SyntheticMarket perpetuals =
                new SyntheticMarket("synthetic", 7, VenueKind.PERPETUAL, Duration.ofMinutes(1), FROM, TO);

        // when
        List<Bar> spot = bars(market(7));
        List<Bar> told = bars(perpetuals);

        // then
        assertThat(spot).extracting(Bar::openInterest).containsOnlyNulls();
        assertThat(told)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("openInterest")
                .isEqualTo(spot);
        double mean = told.stream()
                .mapToDouble(SyntheticMarketPropertiesTest::interest)
                .average()
                .orElseThrow();
        @Nullable BigDecimal before = null;
        for (Bar bar : told) {
            BigDecimal interest = Objects.requireNonNull(bar.openInterest());
            assertThat(interest.remainder(new BigDecimal("0.00001"))).isZero();
            assertThat(interest.doubleValue()).isBetween(mean * 0.7, mean * 1.3);
            if (before != null) {
                assertThat(interest.subtract(before).abs().doubleValue()).isLessThan(mean * 0.01);
            }
            before = interest;
        }
        assertThat(told).extracting(Bar::openInterest).doesNotContainNull();
    }

    @Test
    void shouldTellTheSameOpenInterestWhereverTheReadingBegan() {
        // given
        SyntheticMarket perpetuals =
                new SyntheticMarket("synthetic", 7, VenueKind.PERPETUAL, Duration.ofMinutes(1), FROM, TO);
        List<MarketStep> all =
                perpetuals.steps(instruments("BTC/USD"), FROM).limit(200).toList();

        // when
        MarketStep cut = perpetuals
                .steps(instruments("BTC/USD"), FROM.plus(Duration.ofMinutes(123)))
                .findFirst()
                .orElseThrow();

        // then
        assertThat(cut).isEqualTo(all.get(123));
    }

    private static double interest(Bar bar) {
        return Objects.requireNonNull(bar.openInterest()).doubleValue();
    }

    private static List<Bar> bars(SyntheticMarket market) {
        return first(market, 600, "BTC/USD").stream()
                .map(step -> step.bars().getFirst())
                .toList();
    }

    @Test
    void shouldDifferBySeedAndAlwaysBeLabelled() {
        assertThat(first(market(1), 10, "BTC/USD")).isNotEqualTo(first(market(2), 10, "BTC/USD"));
        assertThat(market(42).description().label()).isEqualTo("synthetic, walk 2, seed 42");
        assertThat(market(42).description().simulated()).isTrue();
    }

    @Test
    void shouldRefuseToBeginBeforeItsOrigin() {
        assertThatThrownBy(() -> new SyntheticMarket("synthetic", 1, Instant.parse("2019-12-31T00:00:00Z"), TO))
                .hasMessageContaining("begins at 2020-01-01T00:00:00Z");
    }

    private static SyntheticMarket market(long seed) {
        return new SyntheticMarket("synthetic", seed, FROM, TO);
    }

    private static List<MarketStep> first(SyntheticMarket market, int minutes, String... symbols) {
        return market.steps(instruments(symbols), FROM).limit(minutes).toList();
    }

    private static List<Instrument> instruments(String... symbols) {
        return Arrays.stream(symbols)
                .map(symbol -> Instrument.spot(
                        new Symbol(symbol), new BigDecimal("0.01"), new BigDecimal("0.00001"), Money.of("5")))
                .toList();
    }
}

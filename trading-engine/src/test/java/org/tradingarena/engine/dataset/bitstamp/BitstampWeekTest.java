package org.tradingarena.engine.dataset.bitstamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

class BitstampWeekTest {

    private static final BitstampWeek WEEK =
            new BitstampWeek("bitstamp-2013", "Bitstamp", BitstampWeek.FIRST, BitstampWeek.LAST, Duration.ofMinutes(1));
    private static final List<Instrument> BTC = List.of(instrument("BTC/USD"));

    @Test
    void shouldTellEveryMinuteOfTheWeek() {
        // when
        List<MarketStep> steps = WEEK.steps(BTC, BitstampWeek.FIRST).toList();

        // then
        assertThat(steps).hasSize((6 * 24 + 16) * 60);
        for (int minute = 0; minute < steps.size(); minute++) {
            assertThat(steps.get(minute).openTime()).isEqualTo(BitstampWeek.FIRST.plusSeconds(60L * minute));
        }
        assertThat(bar(steps.getFirst()).open()).isEqualTo(Price.of("800.01"));
        assertThat(steps.stream().mapToLong(step -> bar(step).trades()).sum())
                .isEqualTo(BitstampTrades.read().stream()
                        .filter(trade -> trade.time().isBefore(BitstampWeek.LAST))
                        .count());
    }

    @Test
    void shouldKeepAllVolumeAndTheHighOfTheWeek() {
        // when
        List<Bar> bars =
                WEEK.steps(BTC, BitstampWeek.FIRST).map(BitstampWeekTest::bar).toList();

        // then
        BigDecimal volume = bars.stream().map(bar -> bar.volume().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal traded = BitstampTrades.read().stream()
                .filter(trade -> trade.time().isBefore(BitstampWeek.LAST))
                .map(trade -> trade.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(volume).isEqualByComparingTo(traded);
        assertThat(bars.stream().map(Bar::high).max(Price::compareTo)).contains(Price.of("1163"));
        assertThat(bars).filteredOn(bar -> bar.trades() == 0).isNotEmpty().allSatisfy(bar -> {
            assertThat(bar.open()).isEqualTo(bar.close());
            assertThat(bar.volume().isZero()).isTrue();
        });
    }

    @Test
    void shouldBeginAtAnyMinute() {
        // given
        Instant from = Instant.parse("2013-11-30T23:59:00Z");

        // when
        List<MarketStep> steps = WEEK.steps(BTC, from).toList();

        // then
        assertThat(steps).hasSize(16 * 60 + 1);
        assertThat(steps.getFirst().openTime()).isEqualTo(from);
    }

    @Test
    void shouldAgreeWithTheBuiltInConfiguration() {
        // given
        var profile = ArenaConfig.defaults().dataset("bitstamp-2013");

        // then
        assertThat(profile.from()).isEqualTo(BitstampWeek.FIRST);
        assertThat(profile.to()).isEqualTo(BitstampWeek.LAST);
        assertThat(profile.symbols()).containsExactly(BitstampWeek.BTC_USD);
    }

    @Test
    void shouldRefuseOtherSymbolsAndTimes() {
        assertThatThrownBy(() -> WEEK.steps(List.of(instrument("ETH/USD")), BitstampWeek.FIRST))
                .hasMessage("the recording has BTC/USD only");
        assertThatThrownBy(() -> WEEK.steps(BTC, BitstampWeek.LAST))
                .hasMessageContaining("no step of data set bitstamp-2013 opens at 2013-12-01T16:00:00Z");
        assertThatThrownBy(() -> new BitstampWeek(
                        "x", "x", BitstampWeek.FIRST, BitstampWeek.LAST.plusSeconds(60), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Bar bar(MarketStep step) {
        return step.bars().getFirst();
    }

    private static Instrument instrument(String symbol) {
        return Instrument.spot(new Symbol(symbol), new BigDecimal("0.01"), new BigDecimal("0.00001"), Money.of("5"));
    }
}

package org.tradingarena.engine.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class InvalidationCheckTest {
    private static final Instant BOUNDARY = Instant.parse("2026-01-01T04:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2026-01-01T04:01:00Z");

    @ParameterizedTest
    @CsvSource({
        "price < 100, 99.99999999999999999999, true",
        "price < 100, 100, false",
        "price <= 100, 100.00, true",
        "price > 100, 100.00000000000000000001, true",
        "price >= 100, 99.99999999999999999999, false",
        "100 > price, 99, true"
    })
    void shouldCompareEveryBarExactly(String text, String close, boolean invalidated) {
        assertThat(Invalidation.parse(text).onBar(Price.of(close), BETWEEN, IndicatorValues.NONE))
                .isEqualTo(invalidated);
    }

    @Test
    void shouldCompareTheCloseOfACandleOnlyWhenItCloses() {
        Invalidation fourHours = Invalidation.parse("close(4h) < 100");

        assertThat(fourHours.onBar(Price.of("90"), BOUNDARY, IndicatorValues.NONE))
                .isTrue();
        assertThat(fourHours.onBar(Price.of("90"), BETWEEN, IndicatorValues.NONE))
                .isFalse();
        assertThat(Invalidation.parse("close(1m) < 100").onBar(Price.of("90"), BETWEEN, IndicatorValues.NONE))
                .isTrue();
        assertThat(Invalidation.parse("close(3m) < 100").onBar(Price.of("90"), BETWEEN, IndicatorValues.NONE))
                .isFalse();
    }

    @Test
    void shouldBindAndTighterThanOr() {
        Invalidation loose = Invalidation.parse("price > 10 or price > 20 and price < 5");
        Invalidation grouped = Invalidation.parse("(price > 10 or price > 20) and price < 5");

        assertThat(loose.onBar(Price.of("15"), BETWEEN, IndicatorValues.NONE)).isTrue();
        assertThat(grouped.onBar(Price.of("15"), BETWEEN, IndicatorValues.NONE)).isFalse();
    }

    @Test
    void shouldCheckThePriceOfAMixedConditionAtEveryBar() {
        Invalidation either = Invalidation.parse("price < 100 or rsi(14,4h) > 70");

        assertThat(either.onBar(Price.of("90"), BETWEEN, rsi("50"))).isTrue();
        assertThat(either.onBar(Price.of("110"), BETWEEN, rsi("50"))).isFalse();
        assertThat(either.onSnapshot(snapshot("90", 50.0))).isTrue();
        assertThat(either.onSnapshot(snapshot("110", 70.5))).isTrue();
        assertThat(either.onSnapshot(snapshot("110", 70.0))).isFalse();
    }

    @Test
    void shouldTakeTheIndicatorsOfTheLastBoundaryBesideAPrice() {
        Invalidation both = Invalidation.parse("price < 100 and rsi(14,4h) > 70");
        Invalidation band = Invalidation.parse("price < bollingerlower(4h)");

        assertThat(both.onBar(Price.of("90"), BETWEEN, rsi("71"))).isTrue();
        assertThat(both.onBar(Price.of("90"), BETWEEN, rsi("70"))).isFalse();
        assertThat(both.onBar(Price.of("90"), BETWEEN, IndicatorValues.NONE)).isFalse();
        assertThat(band).isInstanceOf(Invalidation.Checked.class);
        assertThat(band.onBar(Price.of("90"), BETWEEN, (name, timeframe) -> Optional.of(new BigDecimal("90.5"))))
                .isTrue();
    }

    @Test
    void shouldLeaveIndicatorsAloneToTheBoundary() {
        assertThat(Invalidation.parse("rsi(14,4h) > 70").onBar(Price.of("90"), BETWEEN, rsi("80")))
                .isFalse();
        assertThat(Invalidation.parse("price < 80 or rsi(14,4h) > 70").onBar(Price.of("90"), BETWEEN, rsi("80")))
                .isFalse();
        assertThat(Invalidation.parse("rsi(14,4h) > 70").onSnapshot(snapshot("90", 80.0)))
                .isTrue();
    }

    @Test
    void shouldKeepTheIndicatorsOfABoundaryInAStoredState() {
        // given
        LatestIndicators live = new LatestIndicators(List.of());
        assertThat(live.known()).isEmpty();
        live.take(new Snapshot(BOUNDARY, List.of(snapshot("90", 71.5))));

        // when
        LatestIndicators restored = new LatestIndicators(live.known());

        // then
        Symbol symbol = new Symbol("BTC/USDT");
        for (LatestIndicators latest : List.of(live, restored)) {
            assertThat(latest.of(symbol).of("rsi14", Timeframe.H4)).hasValue(new BigDecimal("71.5"));
            assertThat(latest.of(symbol).of("rsi14", Timeframe.H1)).isEmpty();
            assertThat(latest.of(symbol).of("ema20", Timeframe.H4)).isEmpty();
            assertThat(latest.of(new Symbol("ETH/USDT")).of("rsi14", Timeframe.H4))
                    .isEmpty();
        }
        assertThat(restored.known()).isEqualTo(live.known());
    }

    @Test
    void shouldNotInvalidateOnAColdOrMissingIndicator() {
        assertThat(Invalidation.parse("rsi(14,4h) < 100").onSnapshot(snapshot("90", null)))
                .isFalse();
        assertThat(Invalidation.parse("rsi(14,4h) > 0").onSnapshot(snapshot("90", null)))
                .isFalse();
        assertThat(Invalidation.parse("rsi(14,1h) > 0").onSnapshot(snapshot("90", 50.0)))
                .isFalse();
        assertThat(Invalidation.parse("macd(4h) > -1").onSnapshot(snapshot("90", 50.0)))
                .isFalse();
        assertThat(Invalidation.parse("close(1h) > 0").onSnapshot(snapshot("90", 50.0)))
                .isFalse();
    }

    @Test
    void shouldReadPriceAndCandleFromTheSnapshot() {
        assertThat(Invalidation.parse("price < 95 and close(4h) > 95").onSnapshot(snapshot("90", 50.0)))
                .isTrue();
        assertThat(Invalidation.parse("close(4h) >= 96").onSnapshot(snapshot("90", 50.0)))
                .isTrue();
    }

    @Test
    void shouldNeverActOnUncheckedWords() {
        Invalidation words = Invalidation.parse("sell when price < 100");

        assertThat(words.onBar(Price.of("1"), BOUNDARY, IndicatorValues.NONE)).isFalse();
        assertThat(words.onSnapshot(snapshot("1", 50.0))).isFalse();
    }

    private static IndicatorValues rsi(String value) {
        return (name, timeframe) -> name.equals("rsi14") && timeframe == Timeframe.H4
                ? Optional.of(new BigDecimal(value))
                : Optional.empty();
    }

    /** The four-hour candle closed at 96, whatever the last close is; the RSI is the only indicator. */
    private static SymbolSnapshot snapshot(String lastClose, @Nullable Double rsi) {
        CandlePoint candle = new CandlePoint(
                BOUNDARY.minusSeconds(4 * 3600),
                Price.of("95"),
                Price.of("97"),
                Price.of("94"),
                Price.of("96"),
                Quantity.of("1"));
        TimeframeSnapshot fourHours = new TimeframeSnapshot(
                Timeframe.H4, List.of(candle), List.of(new IndicatorSeries("rsi14", rsi, Arrays.asList(rsi))));
        TimeframeSnapshot empty = new TimeframeSnapshot(Timeframe.H1, List.of(), List.of());
        return new SymbolSnapshot(new Symbol("BTC/USDT"), Price.of(lastClose), null, List.of(empty, fourHours));
    }
}

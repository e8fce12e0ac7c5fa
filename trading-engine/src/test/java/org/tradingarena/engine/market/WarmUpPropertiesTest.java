package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class WarmUpPropertiesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CompetitionId ID = new CompetitionId("live");
    private static final List<Symbol> SYMBOLS = List.of(new Symbol("BTC/USDT"), new Symbol("ETH/USDT"));
    private static final int WARM_UP_MINUTES = 9 * 60;
    private static final Instant START = RandomMarket.ANCHOR.plusSeconds(WARM_UP_MINUTES * 60L);

    @ParameterizedTest
    @EnumSource(Timeframe.class)
    void shouldMakeOfMinutesWhatTheirSecondsMake(Timeframe timeframe) {
        for (long seed = 0; seed < 4; seed++) {
            // given
            List<Trade> trades = new RandomMarket(seed).trades(8 * 60);
            Instant end = RandomMarket.ANCHOR.plusSeconds(8 * 3600);
            CandleAggregator bySeconds = new CandleAggregator(timeframe, SECOND);
            CandleAggregator byMinutes = new CandleAggregator(timeframe, SECOND);

            // when
            List<Candle> fromSeconds = TradesToCandles.between(trades, RandomMarket.ANCHOR, end, SECOND).stream()
                    .map(bySeconds::add)
                    .flatMap(Optional::stream)
                    .toList();
            List<Candle> fromMinutes =
                    TradesToCandles.between(trades, RandomMarket.ANCHOR, end, RandomMarket.MINUTE).stream()
                            .map(candle -> byMinutes.add(candle, RandomMarket.MINUTE))
                            .flatMap(Optional::stream)
                            .toList();

            // then
            assertThat(fromMinutes).as("seed %d", seed).isNotEmpty().isEqualTo(fromSeconds);
        }
    }

    @Test
    void shouldSealTheSameSnapshotsAfterMinutesAsAfterSeconds() {
        for (long seed = 10; seed < 13; seed++) {
            // given
            CompetitionSpec spec = MarketSpecs.bySeconds(SYMBOLS, START, 3);
            FrameBuilder bySeconds = new FrameBuilder(ID, spec, 0);
            FrameBuilder byMinutes = FrameBuilder.startingAfterWarmUp(ID, spec);
            List<MarketStep> seconds = RandomMarket.steps(seed, SYMBOLS, WARM_UP_MINUTES + 7, SECOND);
            for (int i = 0; i < SYMBOLS.size(); i++) {
                Symbol symbol = SYMBOLS.get(i);
                new RandomMarket(seed + i)
                        .candles(WARM_UP_MINUTES + 7)
                        .subList(0, WARM_UP_MINUTES)
                        .forEach(candle -> byMinutes.warmUp(symbol, candle, RandomMarket.MINUTE));
            }

            // when
            List<MarketFrame> one = seconds.stream()
                    .map(bySeconds::add)
                    .flatMap(Optional::stream)
                    .toList();
            List<MarketFrame> other = seconds.stream()
                    .filter(step -> !step.openTime().isBefore(START))
                    .map(byMinutes::add)
                    .flatMap(Optional::stream)
                    .toList();

            // then
            assertThat(other).as("seed %d", seed).hasSize(7 * 60).isEqualTo(one);
        }
    }

    @Test
    void shouldBeginASymbolWhereItsHistoryBegins() {
        // given
        CompetitionSpec spec = MarketSpecs.bySeconds(SYMBOLS, START, 3);
        FrameBuilder builder = FrameBuilder.startingAfterWarmUp(ID, spec);
        List<Candle> candles = new RandomMarket(3).candles(WARM_UP_MINUTES);
        candles.forEach(candle -> builder.warmUp(SYMBOLS.getFirst(), candle, RandomMarket.MINUTE));
        candles.subList(WARM_UP_MINUTES - 90, WARM_UP_MINUTES)
                .forEach(candle -> builder.warmUp(SYMBOLS.getLast(), candle, RandomMarket.MINUTE));

        // when
        Boundary sealed = RandomMarket.steps(3, SYMBOLS, WARM_UP_MINUTES + 3, SECOND).stream()
                .filter(step -> !step.openTime().isBefore(START))
                .map(builder::add)
                .flatMap(Optional::stream)
                .map(MarketFrame::boundary)
                .filter(boundary -> boundary != null)
                .findFirst()
                .orElseThrow();

        // then
        assertThat(sealed.snapshot().symbols())
                .extracting(symbol -> symbol.timeframes().get(3).candles().size())
                .containsExactly(9, 1);
    }

    @Test
    void shouldRefuseACandleThatIsMissingOrReachesBeyondTheStart() {
        // given
        CompetitionSpec spec = MarketSpecs.bySeconds(SYMBOLS, START, 3);
        FrameBuilder builder = FrameBuilder.startingAfterWarmUp(ID, spec);
        List<Candle> candles = new RandomMarket(3).candles(WARM_UP_MINUTES + 1);
        builder.warmUp(SYMBOLS.getFirst(), candles.getFirst(), RandomMarket.MINUTE);

        // when / then
        assertThatThrownBy(() -> builder.warmUp(SYMBOLS.getFirst(), candles.get(2), RandomMarket.MINUTE))
                .hasMessageContaining("expected the candle of " + candles.get(1).openTime());
        assertThatThrownBy(() -> builder.warmUp(SYMBOLS.getFirst(), candles.getLast(), RandomMarket.MINUTE))
                .hasMessageContaining("is not before the start");
        assertThatThrownBy(() -> builder.warmUp(new Symbol("XRP/USDT"), new BigDecimal("0.0001")))
                .hasMessageContaining("XRP/USDT");
    }

    @Test
    void shouldOpenNoRoundAtABoundaryThatIsToldTooLate() {
        // given
        CompetitionSpec spec = MarketSpecs.bySeconds(SYMBOLS, RandomMarket.ANCHOR, 3);
        FrameBuilder builder = FrameBuilder.startingAfterWarmUp(ID, spec);

        // when
        List<Boundary> sealed = RandomMarket.steps(3, SYMBOLS, 9, SECOND).stream()
                .map(step -> builder.add(step, !step.openTime().equals(RandomMarket.ANCHOR.plusSeconds(359))))
                .flatMap(Optional::stream)
                .map(MarketFrame::boundary)
                .filter(boundary -> boundary != null)
                .toList();

        // then
        assertThat(sealed).extracting(Boundary::round).containsExactly(1, 2, 3);
        assertThat(sealed).extracting(Boundary::opensRound).containsExactly(true, false, true);
    }
}

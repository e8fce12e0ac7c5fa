package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.PerpetualView;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;

class FrameBuilderTest {

    private static final CompetitionId ID = new CompetitionId("frames");
    private static final List<Symbol> SYMBOLS = List.of(new Symbol("BTC/USD"), new Symbol("ETH/USD"));
    private static final Instant START = RandomMarket.ANCHOR.plusSeconds(6 * 3600);
    private static final CompetitionSpec SPEC = MarketSpecs.spec(SYMBOLS, START, 4);
    private static final List<MarketStep> STEPS = RandomMarket.steps(11, SYMBOLS, 6 * 60 + 15);

    @Test
    void shouldNumberFramesFromTheStartAndSealEveryThird() {
        // when
        List<MarketFrame> frames = frames(0);

        // then
        assertThat(frames)
                .extracting(MarketFrame::frame)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
        assertThat(frames.getFirst().openTime()).isEqualTo(START);
        assertThat(boundaries()).extracting(Boundary::round).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void shouldShowNoCandleForAHoleInTheDataAndGoOnBehindIt() {
        // given the last hour before the first boundary, in which one symbol is missing for seven minutes
        Instant hole = START.minusSeconds(10 * 60);
        FrameBuilder builder = new FrameBuilder(ID, SPEC, 0);
        List<SymbolSnapshot> symbols = STEPS.stream()
                .map(step -> missing(step, hole, hole.plusSeconds(7 * 60)))
                .flatMap(step -> builder.add(step).stream())
                .flatMap(frame -> Stream.ofNullable(frame.boundary()))
                .findFirst()
                .orElseThrow()
                .snapshot()
                .symbols();

        // when
        TimeframeSnapshot minutes = symbols.getFirst().timeframes().getFirst();
        TimeframeSnapshot threes = symbols.getFirst().timeframes().get(1);

        // then: the hole lies from 05:50 to 05:57, and the candle of three minutes at 05:48 keeps its first two
        assertThat(minutes.candles())
                .extracting(CandlePoint::openTime)
                .noneMatch(time -> !time.isBefore(hole) && time.isBefore(hole.plusSeconds(7 * 60)))
                .hasSize(20);
        assertThat(threes.candles())
                .extracting(CandlePoint::openTime)
                .contains(START.minusSeconds(12 * 60), START.minusSeconds(3 * 60))
                .doesNotContain(START.minusSeconds(9 * 60), START.minusSeconds(6 * 60));
        assertThat(symbols.getLast().timeframes().getFirst().candles())
                .extracting(CandlePoint::openTime)
                .contains(hole);
    }

    private static MarketStep missing(MarketStep step, Instant from, Instant to) {
        if (step.openTime().isBefore(from) || !step.openTime().isBefore(to)) {
            return step;
        }
        Bar first = step.bars().getFirst();
        return new MarketStep(
                step.openTime(),
                List.of(Bar.missing(first.symbol(), first.open()), step.bars().getLast()));
    }

    @Test
    void shouldOpenNoRoundAtTheLastBoundary() {
        assertThat(boundaries()).extracting(Boundary::opensRound).containsExactly(true, true, true, true, false);
    }

    @Test
    void shouldSealClosedCandlesOnlyWithTheirHash() {
        // when
        Boundary boundary = boundaries().getFirst();

        // then
        assertThat(boundary.sealedAt()).isEqualTo(START.plusSeconds(180));
        assertThat(boundary.snapshotSha256()).isEqualTo(Canonical.sha256(boundary.snapshot()));
        for (SymbolSnapshot symbol : boundary.snapshot().symbols()) {
            for (TimeframeSnapshot timeframe : symbol.timeframes()) {
                CandlePoint newest = timeframe.candles().getLast();
                assertThat(newest.openTime().plus(timeframe.timeframe().duration()))
                        .isBeforeOrEqualTo(boundary.sealedAt())
                        .isAfter(boundary.sealedAt().minus(timeframe.timeframe().duration()));
                assertThat(timeframe.candles()).hasSizeLessThanOrEqualTo(20);
            }
            assertThat(symbol.lastClose())
                    .isEqualTo(
                            symbol.timeframes().getFirst().candles().getLast().close());
        }
    }

    @Test
    void shouldTellFundingAndOpenInterestOfPerpetualsOnly() {
        // given
        AssumedFunding funding = new AssumedFunding(Duration.ofHours(8), new BigDecimal("0.0001"));
        FrameBuilder perpetuals = new FrameBuilder(ID, MarketSpecs.perpetuals(funding, SYMBOLS, START, 4), 0);
        BigDecimal interest = new BigDecimal("1234.5");

        // when
        List<Boundary> sealed = STEPS.stream()
                .map(step -> new MarketStep(
                        step.openTime(),
                        step.bars().stream()
                                .map(bar -> bar.withOpenInterest(interest))
                                .toList()))
                .map(perpetuals::add)
                .flatMap(Optional::stream)
                .flatMap(frame -> Optional.ofNullable(frame.boundary()).stream())
                .toList();

        // then
        assertThat(sealed).hasSize(5).allSatisfy(boundary -> assertThat(
                        boundary.snapshot().symbols())
                .extracting(SymbolSnapshot::perpetual)
                .containsOnly(new PerpetualView(new BigDecimal("0.0001"), interest, interest)));
        assertThat(boundaries())
                .allSatisfy(boundary -> assertThat(boundary.snapshot().symbols())
                        .extracting(SymbolSnapshot::perpetual)
                        .containsOnlyNulls());
    }

    @Test
    void shouldRefuseAMissingStepAndAMissingSymbol() {
        // given
        FrameBuilder builder = new FrameBuilder(ID, SPEC, 0);

        // when / then
        assertThatThrownBy(() -> builder.add(STEPS.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the step of " + RandomMarket.ANCHOR);
        assertThatThrownBy(() -> builder.add(new MarketStep(
                        RandomMarket.ANCHOR, List.of(STEPS.getFirst().bars().getFirst()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected bars of [BTC/USD, ETH/USD]");
    }

    private static List<Boundary> boundaries() {
        return frames(0).stream()
                .flatMap(frame -> Optional.ofNullable(frame.boundary()).stream())
                .toList();
    }

    private static List<MarketFrame> frames(long firstFrame) {
        FrameBuilder builder = new FrameBuilder(ID, SPEC, firstFrame);
        return STEPS.stream().map(builder::add).flatMap(Optional::stream).toList();
    }
}

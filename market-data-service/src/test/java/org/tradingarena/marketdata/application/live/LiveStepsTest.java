package org.tradingarena.marketdata.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.application.live.LiveScene.BTC;
import static org.tradingarena.marketdata.application.live.LiveScene.ETH;
import static org.tradingarena.marketdata.application.live.LiveScene.SECOND;
import static org.tradingarena.marketdata.application.live.LiveScene.START;
import static org.tradingarena.marketdata.application.live.LiveScene.candle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

class LiveStepsTest {

    private static final Price KNOWN = new Price(new BigDecimal("990"));

    private final LiveScene scene = new LiveScene(START);
    private final LiveSteps steps = steps();

    @BeforeEach
    void begin() {
        steps.known(Bar.of(BTC, KNOWN, KNOWN, KNOWN, KNOWN, Quantity.ZERO, 0));
        steps.known(Bar.of(ETH, KNOWN, KNOWN, KNOWN, KNOWN, Quantity.ZERO, 0));
    }

    @AfterEach
    void end() {
        scene.close();
    }

    @Test
    void shouldGiveTheBarsOfTheBoardInTheOrderOfTheMarket() throws Exception {
        // given
        scene.trades(ETH, 0);
        scene.clockAfterClose(0, Duration.ofMillis(100));
        assertThat(next()).isNull();

        // when
        scene.trades(BTC, 0);

        // then
        assertThat(Objects.requireNonNull(next()).bars())
                .containsExactly(
                        candle(BTC, START, 1).toBar(BTC), candle(ETH, START, 1).toBar(ETH));
        assertThat(steps.nextOpen()).isEqualTo(START.plus(SECOND));
    }

    @Test
    void shouldMarkABarMissingFiveSecondsAfterItsCloseAndRepeatTheLastClose() throws Exception {
        // given
        assertThat(next()).isNull();
        scene.trades(BTC, 0);
        scene.clockAfterClose(0, Duration.ofMillis(4_999));
        assertThat(next()).isNull();

        // when
        scene.clockAfterClose(0, Duration.ofSeconds(5));
        List<Bar> bars = Objects.requireNonNull(next()).bars();

        // then
        assertThat(bars.getFirst().missing()).isFalse();
        assertThat(bars.getLast())
                .isEqualTo(new Bar(ETH, KNOWN, KNOWN, KNOWN, KNOWN, Quantity.ZERO, 0, true, false, null, null, null));
    }

    @Test
    void shouldRepeatMarkAndHaltOfThePerpetualWhoseBarIsMissing() throws Exception {
        // given
        Price mark = new Price(new BigDecimal("991"));
        steps.known(new Bar(
                ETH,
                KNOWN,
                KNOWN,
                KNOWN,
                KNOWN,
                Quantity.ZERO,
                0,
                false,
                true,
                mark,
                new BigDecimal("0.0001"),
                BigDecimal.TEN));
        scene.trades(BTC, 0);
        assertThat(next()).isNull();

        // when
        scene.clockAfterClose(0, Duration.ofSeconds(5));
        Bar missing = Objects.requireNonNull(next()).bars().getLast();

        // then: what was due once is not due again
        assertThat(missing.value()).isEqualTo(mark);
        assertThat(missing.halted()).isTrue();
        assertThat(missing.fundingRate()).isNull();
    }

    @Test
    void shouldNotWaitForWhatAGapSaysIsNotComing() throws Exception {
        // given
        assertThat(next()).isNull();
        scene.trades(BTC, 0);
        scene.clockAfterClose(0, Duration.ofMillis(100));

        // when
        scene.gap(ETH, 0, 3);

        // then
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, true);
    }

    @Test
    void shouldNotWaitForABarThatALaterOneHasOvertaken() throws Exception {
        // given
        assertThat(next()).isNull();
        scene.trades(BTC, 0);
        scene.clockAfterClose(1, Duration.ofMillis(100));

        // when
        scene.trades(1);

        // then
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, true);
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, false);
    }

    @Test
    void shouldKeepTheFirstCopyOfACandle() throws Exception {
        // given
        scene.trades(0);
        scene.clockAfterClose(0, Duration.ofMillis(100));

        // when
        scene.board.closed(new CandleClosed(
                "binance-spot",
                SECOND,
                START,
                candle(BTC, START.plusSeconds(77), 1).toBar(BTC)));

        // then
        assertThat(Objects.requireNonNull(next()).bars().getFirst())
                .isEqualTo(candle(BTC, START, 1).toBar(BTC));
    }

    @Test
    void shouldWaitForWhatItSleptThroughAsLongAsItFlows() throws Exception {
        // given
        scene.clockAfterClose(60, Duration.ZERO);
        assertThat(next()).isNull();
        scene.clockAfterClose(89, Duration.ZERO);
        assertThat(next()).isNull();

        // when
        scene.trades(0);
        scene.trades(1);

        // then
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, false);
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, false);
        scene.clockAfterClose(93, Duration.ZERO);
        assertThat(next()).isNull();
        scene.clockAfterClose(96, Duration.ZERO);
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(true, true);
    }

    @Test
    void shouldAskTheVenueOnceForWhatTheBoardDoesNotReach() throws Exception {
        // given
        for (int second = 0; second < 40; second++) {
            scene.venue.has(ETH, SECOND, candle(ETH, START.plusSeconds(second), 1));
            scene.trades(BTC, second);
        }
        scene.trades(ETH, 40);
        scene.trades(BTC, 40);
        scene.clockAfterClose(40, Duration.ofMillis(10));

        // when
        for (int second = 0; second <= 40; second++) {
            // then
            assertThat(Objects.requireNonNull(next()).bars().getLast())
                    .isEqualTo(candle(ETH, START.plusSeconds(second), 1).toBar(ETH));
        }
        assertThat(scene.venue.asked()).isEqualTo(1);
    }

    @Test
    void shouldMarkMissingWhatNeitherBoardNorVenueHas() throws Exception {
        // given
        scene.venue.away(true);
        scene.trades(BTC, 0);
        scene.trades(1);
        scene.clockAfterClose(20, Duration.ZERO);

        // when / then
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, true);
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, false);
    }

    @Test
    void shouldPayTheFundingOfABarThatCameTooLateWithTheNextOneAndOnce() throws Exception {
        // given: the bar of 12:00:00, with which funding is due, is told as missing
        BigDecimal rate = new BigDecimal("0.0001");
        assertThat(next()).isNull();
        scene.trades(BTC, 0);
        scene.clockAfterClose(0, Duration.ofSeconds(5));
        assertThat(missing(Objects.requireNonNull(next()))).containsExactly(false, true);
        scene.trades(1);
        assertThat(fundings(Objects.requireNonNull(next()))).containsExactly(null, null);

        // when
        scene.board.closed(new CandleClosed(
                "binance-spot", SECOND, START, candle(ETH, START, 1).toBar(ETH).withFunding(rate)));
        scene.trades(2);
        scene.trades(3);

        // then
        assertThat(fundings(Objects.requireNonNull(next()))).containsExactly(null, rate);
        assertThat(fundings(Objects.requireNonNull(next()))).containsExactly(null, null);
    }

    @Test
    void shouldTellNothingBeforeAPriceIsKnown() throws Exception {
        // given
        LiveSteps unknown = steps();
        scene.clockAfterClose(50, Duration.ZERO);

        // when / then
        assertThat(unknown.withoutPrice()).isEqualTo(BTC);
        assertThat(unknown.next(false, () -> false)).isNull();
    }

    private LiveSteps steps() {
        LiveVenue venue = new LiveVenue(ArenaConfig.defaults().dataset("binance-spot"), scene.venue, scene.clock);
        return new LiveSteps(
                LiveScene.spec().market(), scene.board, scene.clock, new Backfill(venue, scene.clock, SECOND));
    }

    private @Nullable MarketStep next() throws InterruptedException {
        return steps.next(false, () -> false);
    }

    private static List<@Nullable BigDecimal> fundings(MarketStep step) {
        List<@Nullable BigDecimal> rates = new ArrayList<>();
        step.bars().forEach(bar -> rates.add(bar.fundingRate()));
        return rates;
    }

    private static List<Boolean> missing(MarketStep step) {
        return step.bars().stream().map(Bar::missing).toList();
    }
}

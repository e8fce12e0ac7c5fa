package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.SpecFixture.BTC;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/** How a bar ends a position. The rows named tc are those of freqtrade's {@code tests/optimize/test_backtest_detail.py}. */
class ExitStoryTest {
    private static final String CALM = "5000 5025 4975 4987";

    /** Entry at the open of the first row, 5,000; the percentages are of the entry, without leverage and costs. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tc1,  4950, ,     " + CALM + ",          4987 5012 4600 4600, STOP_LOSS,   4950, -1, false, ",
        "tc4,  4900, 5300, " + CALM + ",          4987 5750 4850 5750, STOP_LOSS,   4900, -2, true,  6",
        "tc5,  4950, 5150, " + CALM + ",          4975 6000 4975 6000, TAKE_PROFIT, 5150,  3, false, ",
        "tc6,  4900, 5250, " + CALM + ",          4987 5300 4850 5050, STOP_LOSS,   4900, -2, true,  5",
        "tc7,  4900, 5150, " + CALM + ",          4987 5300 4950 5050, TAKE_PROFIT, 5150,  3, false, ",
        // the bar of the entry counts whole, for the target as for the stop
        "tc13, 4500, 5050, 5000 5100 4950 5100,   ,                    TAKE_PROFIT, 5050,  1, false, ",
        "tc14, 4750, 5500, 5000 5100 4600 5100,   ,                    STOP_LOSS,   4750, -5, false, ",
    })
    void shouldEndAPositionAsTheTableSays(
            String row,
            String stop,
            String target,
            String entryBar,
            String nextBar,
            FillTrigger trigger,
            String price,
            BigDecimal percent,
            boolean ambiguous,
            BigDecimal alternativePercent) {
        // given one coin bought at 5,000
        PerpetualStory story = PerpetualStory.at("5000");
        IntentFixture intent = goLong(BTC).units("1").stop(stop);
        story.decides((target == null ? intent : intent.target(target)).intent());

        // when
        story.bar(FrameFixture.bar(BTC, entryBar));
        if (nextBar != null) {
            assertThat(story.all(PositionClosed.class)).isEmpty();
            story.bar(FrameFixture.bar(BTC, nextBar));
        }

        // then
        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(closed.trigger()).isEqualTo(trigger);
        assertThat(story.last(OrderFilled.class).price()).isEqualTo(Price.of(price));
        assertThat(closed.netPnl()).isEqualTo(Money.of("50").times(percent));
        assertThat(closed.ambiguous()).isEqualTo(ambiguous);
        assertThat(closed.alternativeNetPnl())
                .isEqualTo(alternativePercent == null ? null : Money.of("50").times(alternativePercent));
        assertThat(story.book().positions()).isEmpty();
    }

    /** The same rows turned upside down at 5,000. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tc1,  5050, ,     5013 5400 4988 5400, STOP_LOSS,   5050, -1",
        "tc4,  5100, 4700, 5013 5150 4250 4250, STOP_LOSS,   5100, -2",
        "tc5,  5050, 4850, 5025 5025 4000 4000, TAKE_PROFIT, 4850, 3",
        "tc7,  5100, 4850, 5013 5050 4700 4950, TAKE_PROFIT, 4850, 3",
    })
    void shouldEndAShortAsTheMirroredTableSays(
            String row,
            String stop,
            String target,
            String nextBar,
            FillTrigger trigger,
            String price,
            BigDecimal percent) {
        PerpetualStory story = PerpetualStory.at("5000");
        IntentFixture intent = goShort(BTC).units("1").stop(stop);
        story.decides((target == null ? intent : intent.target(target)).intent());

        story.bar(FrameFixture.bar(BTC, "5000 5025 4975 5013")).bar(FrameFixture.bar(BTC, nextBar));

        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(trigger);
        assertThat(story.last(OrderFilled.class).price()).isEqualTo(Price.of(price));
        assertThat(story.last(PositionClosed.class).netPnl())
                .isEqualTo(Money.of("50").times(percent));
    }

    @Test
    void shouldFillAtTheOpenWhenABarOpensBeyondTheStop() {
        PerpetualStory story = held("4900", "5500");

        story.bar("4700", "5600", "4600", "5000");

        // then the target that came later is no alternative
        assertThat(story.last(OrderFilled.class).price()).isEqualTo(Price.of("4700"));
        assertThat(story.last(OrderFilled.class).referencePrice()).isEqualTo(Price.of("4700"));
        assertThat(story.last(PositionClosed.class).netPnl()).isEqualTo(Money.of("-300"));
        assertThat(story.last(PositionClosed.class).ambiguous()).isFalse();
    }

    @Test
    void shouldFillAtTheTargetWithoutImprovementWhenABarOpensBeyondIt() {
        PerpetualStory story = held("4900", "5500");

        story.bar("5700", "5800", "4800", "5000");

        assertThat(story.last(OrderFilled.class).price()).isEqualTo(Price.of("5500"));
        assertThat(story.last(PositionClosed.class).netPnl()).isEqualTo(Money.of("500"));
        assertThat(story.last(PositionClosed.class).ambiguous()).isFalse();
    }

    @Test
    void shouldTriggerAtTheStopAndTheTargetThemselves() {
        assertThat(held("4900", "5500")
                        .bar("5000", "5100", "4900", "5000")
                        .last(PositionClosed.class)
                        .netPnl())
                .isEqualTo(Money.of("-100"));
        assertThat(held("4900", "5500")
                        .bar("5000", "5500", "4901", "5000")
                        .last(PositionClosed.class)
                        .netPnl())
                .isEqualTo(Money.of("500"));
        assertThat(held("4900", "5500")
                        .bar("4900", "5500", "4900", "5000")
                        .last(PositionClosed.class)
                        .trigger())
                .isEqualTo(FillTrigger.STOP_LOSS);
    }

    @Test
    void shouldLeaveAPositionAloneBetweenItsExits() {
        PerpetualStory story = held("4900", "5500").bar("5000", "5499.99", "4900.01", "5000");

        assertThat(story.all(PositionClosed.class)).isEmpty();
        assertThat(story.book().positions()).hasSize(1);
    }

    @Test
    void shouldWorsenAStopByTheCostsAndChargeATargetAsAMaker() {
        SpecFixture spec = PerpetualStory.aloneSpec()
                .costs(CostFixture.free()
                        .taker("0.0005")
                        .maker("0.0002")
                        .slippage("0.001")
                        .model());
        PerpetualStory stopped = PerpetualStory.of(spec, "5000")
                .decides(goLong(BTC).units("1").stop("4900").target("5500").intent())
                .flat("5000")
                .bar("5000", "5000", "4800", "4800");
        PerpetualStory won = PerpetualStory.of(spec, "5000")
                .decides(goLong(BTC).units("1").stop("4900").target("5500").intent())
                .flat("5000")
                .bar("5000", "5600", "5000", "5600");

        // then 4900 × 0.999, and 5 basis points of it
        OrderFilled stop = stopped.last(OrderFilled.class);
        assertThat(stop.referencePrice()).isEqualTo(Price.of("4900"));
        assertThat(stop.price()).isEqualTo(Price.of("4895.1"));
        assertThat(stop.slippageCost()).isEqualTo(Money.of("4.9"));
        assertThat(stop.fee()).isEqualTo(Money.of("2.44755"));
        OrderFilled target = won.last(OrderFilled.class);
        assertThat(target.price()).isEqualTo(Price.of("5500"));
        assertThat(target.slippageCost()).isEqualTo(Money.ZERO);
        assertThat(target.fee()).isEqualTo(Money.of("1.1"));
    }

    @Test
    void shouldTellWhatTheTargetWouldHaveMadeWithItsOwnFee() {
        SpecFixture spec = PerpetualStory.aloneSpec()
                .costs(CostFixture.free().taker("0.0005").maker("0.0002").model());

        PerpetualStory story = PerpetualStory.of(spec, "5000")
                .decides(goLong(BTC).units("1").stop("4900").target("5500").intent())
                .flat("5000")
                .bar("5000", "5600", "4800", "5000");

        // then −100 − 2.5 − 2.45, and +500 − 2.5 − 1.1
        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(closed.ambiguous()).isTrue();
        assertThat(closed.netPnl()).isEqualTo(Money.of("-104.95"));
        assertThat(closed.alternativeNetPnl()).isEqualTo(Money.of("496.4"));
    }

    @Test
    void shouldGiveTheExitAnIdOfItsOwnThatGoesBackToTheEntry() {
        PerpetualStory story = held("4900", "5500").bar("5000", "5000", "4800", "4800");

        OrderFilled fill = story.last(OrderFilled.class);
        assertThat(fill.orderId()).isEqualTo("r1/alice/BTC/USD/stop");
        assertThat(fill.fillId()).isEqualTo("r1/alice/BTC/USD/stop/4");
        assertThat(fill.round()).isEqualTo(1);
        assertThat(fill.latencyCost()).isEqualTo(Money.ZERO);
        assertThat(fill.remaining().isZero()).isTrue();
    }

    @Test
    void shouldNotEndAPositionInABarInWhichNobodyCouldTrade() {
        PerpetualStory story = held("4900", "5500")
                .bar(FrameFixture.haltedBar(BTC, "4000"))
                .bar(FrameFixture.missingBar(BTC, "4000"))
                .bar(FrameFixture.emptyBar(BTC, "4000"));

        assertThat(story.all(PositionClosed.class)).isEmpty();
    }

    @Test
    void shouldLeaveAPendingCloseNothingToCloseWhenAStopCameFirst() {
        // given a close that waits for a bar while the stop is touched at the same bar's low: the close fills at the
        // open
        PerpetualStory story = held("4900", "5500").nextRound("5000");
        story.decides(IntentFixture.close(BTC));

        story.bar("4950", "4950", "4800", "4900");

        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.DECISION);
        assertThat(story.last(PositionClosed.class).netPnl()).isEqualTo(Money.of("-50"));
        assertThat(story.all(PositionClosed.class)).hasSize(1);
    }

    private static PerpetualStory held(String stop, String target) {
        return PerpetualStory.at("5000")
                .decides(goLong(BTC).units("1").stop(stop).target(target).intent())
                .flat("5000");
    }
}

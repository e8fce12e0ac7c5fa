package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.FrameFixture.marked;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.SpecFixture.BTC;

import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.OpenPosition;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/**
 * Ten coins at 100 with a margin of 100 and a maintenance rate of 1 %: a long is liquidated at 900 ÷ 9.9 = 90.909…, a short
 * at 1,100 ÷ 10.1 = 108.910….
 */
class LiquidationStoryTest {
    private static final String LONG_LEVEL = "90.90909090909091";
    private static final String SHORT_LEVEL = "108.9108910891089";

    @Test
    void shouldLiquidateALongAtItsPrice() {
        PerpetualStory story = aLong().bar("95", "96", "90", "91");

        PositionLiquidated taken = story.last(PositionLiquidated.class);
        assertThat(taken.liquidationPrice()).isEqualTo(Price.of(LONG_LEVEL));
        assertThat(taken.margin()).isEqualTo(Money.of("100"));
        // then sold at the level, rounded down to the tick, which leaves 9 of the margin
        assertThat(taken.price()).isEqualTo(Price.of("90.9"));
        assertThat(taken.insurance()).isEqualTo(Money.ZERO);
        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.LIQUIDATION);
        assertThat(story.last(PositionClosed.class).netPnl()).isEqualTo(Money.of("-91"));
        assertThat(story.book().cash()).isEqualTo(Money.of("9909"));
        assertThat(story.last(OrderFilled.class).orderId()).isEqualTo("r1/alice/BTC/USD/liquidation");
        assertThat(story.all(OrderFilled.class))
                .extracting(OrderFilled::liquidationPriceAfter)
                .containsExactly(Price.of(LONG_LEVEL), null);
    }

    @Test
    void shouldLiquidateAShortAtItsPrice() {
        PerpetualStory story = aShort().bar("105", "109", "104", "105");

        assertThat(story.last(PositionLiquidated.class).liquidationPrice()).isEqualTo(Price.of(SHORT_LEVEL));
        assertThat(story.last(PositionLiquidated.class).price()).isEqualTo(Price.of("108.92"));
        assertThat(story.last(PositionClosed.class).netPnl()).isEqualTo(Money.of("-89.2"));
    }

    @Test
    void shouldSpareAPositionWhosePriceIsNotReached() {
        assertThat(aLong().bar("95", "96", "90.91", "91").all(PositionLiquidated.class))
                .isEmpty();
        assertThat(aShort().bar("105", "108.91", "104", "105").all(PositionLiquidated.class))
                .isEmpty();
    }

    @Test
    void shouldSendTheDeficitOfAnOpenBeyondToTheInsurance() {
        PerpetualStory story = aLong().bar("80", "85", "79", "84");

        // then a loss of 200 takes the margin of 100, and nothing of the cash
        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(story.last(OrderFilled.class).price()).isEqualTo(Price.of("80"));
        assertThat(closed.grossPnl()).isEqualTo(Money.of("-200"));
        assertThat(closed.insurance()).isEqualTo(Money.of("100"));
        assertThat(closed.netPnl()).isEqualTo(Money.of("-100"));
        assertThat(story.book().cash()).isEqualTo(Money.of("9900"));
        assertThat(story.book().totals().insurance()).isEqualTo(Money.of("100"));
    }

    @Test
    void shouldStopBeforeItLiquidatesWhenTheStopIsNearerTheOpen() {
        assertThat(aLong("92")
                        .bar("95", "96", "80", "91")
                        .last(PositionClosed.class)
                        .trigger())
                .isEqualTo(FillTrigger.STOP_LOSS);
        assertThat(aShort("108")
                        .bar("105", "120", "104", "105")
                        .last(PositionClosed.class)
                        .trigger())
                .isEqualTo(FillTrigger.STOP_LOSS);
    }

    @Test
    void shouldLiquidateBeforeItStopsWhenTheLiquidationIsNearerTheOpen() {
        assertThat(aLong("90.5")
                        .bar("95", "96", "80", "91")
                        .last(PositionClosed.class)
                        .trigger())
                .isEqualTo(FillTrigger.LIQUIDATION);
        assertThat(aShort("109")
                        .bar("105", "120", "104", "105")
                        .last(PositionClosed.class)
                        .trigger())
                .isEqualTo(FillTrigger.LIQUIDATION);
    }

    @Test
    void shouldLiquidateRatherThanStopWhenABarOpensBeyondBoth() {
        PerpetualStory story = aLong("92").bar("85", "86", "84", "85");

        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.LIQUIDATION);
        assertThat(story.last(PositionClosed.class).insurance()).isEqualTo(Money.of("50"));
    }

    @Test
    void shouldLiquidateRatherThanTakeTheProfitOfTheSameBarAndTellTheOther() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("10").target("110").intent())
                .flat("100")
                .bar("100", "111", "90", "100");

        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(closed.trigger()).isEqualTo(FillTrigger.LIQUIDATION);
        assertThat(closed.ambiguous()).isTrue();
        assertThat(closed.alternativeNetPnl()).isEqualTo(Money.of("100"));
    }

    @Test
    void shouldTakeTheProfitOfABarThatOpensBeyondTheTarget() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("10").target("110").intent())
                .flat("100")
                .bar("112", "113", "80", "100");

        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.TAKE_PROFIT);
    }

    @Test
    void shouldLiquidateByTheMarkPriceWhereTheMarketTellsOne() {
        // given a mark beyond the level in a bar whose own prices never got there
        PerpetualStory marked = aLong().bar(marked(FrameFixture.bar(BTC, "95", "96", "94", "95"), "90.9"));

        assertThat(marked.last(PositionLiquidated.class).liquidationPrice()).isEqualTo(Price.of(LONG_LEVEL));
        assertThat(marked.last(OrderFilled.class).referencePrice()).isEqualTo(Price.of(LONG_LEVEL));
    }

    @Test
    void shouldSpareAPositionWhoseMarkHoldsWhileTheLastPriceFell() {
        PerpetualStory spared = aLong().bar(marked(FrameFixture.bar(BTC, "95", "96", "80", "85"), "92"));

        assertThat(spared.all(PositionClosed.class)).isEmpty();
        // and it is worth what the mark says: 10 × (92 − 100)
        assertThat(spared.equity()).isEqualTo(Money.of("9920"));
    }

    @Test
    void shouldFillAtTheOpenWhenMarkAndOpenAreBothBeyond() {
        PerpetualStory story = aLong().bar(marked(FrameFixture.bar(BTC, "88", "89", "85", "86"), "87"));

        assertThat(story.last(OrderFilled.class).price()).isEqualTo(Price.of("88"));
        assertThat(story.last(PositionClosed.class).insurance()).isEqualTo(Money.of("20"));
    }

    @Test
    void shouldLiquidateAShortByTheMarkPrice() {
        PerpetualStory story = aShort().bar(marked(FrameFixture.bar(BTC, "105", "106", "104", "105"), "109"));

        assertThat(story.last(PositionLiquidated.class).liquidationPrice()).isEqualTo(Price.of(SHORT_LEVEL));
    }

    @Test
    void shouldChargeTheLiquidationFeeOnTheNotional() {
        // given 10 × 90.9 × 0.5 %
        PerpetualStory story = liquidated("0.0005", "0.005", "95", "90");

        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(closed.liquidationFee()).isEqualTo(Money.of("4.545"));
        assertThat(closed.fees()).isEqualTo(Money.of("0.5").plus(Money.of("0.4545")));
        assertThat(closed.netPnl())
                .isEqualTo(Money.of("-91").minus(Money.of("0.9545")).minus(Money.of("4.545")));
    }

    @Test
    void shouldChargeTheLiquidationFeeOnlyAsFarAsTheMarginReaches() {
        // given 9 left of the margin, a fee of 0.4545, and a liquidation fee of 2 % that would be 18.18
        PositionClosed closed = liquidated("0.0005", "0.02", "95", "90").last(PositionClosed.class);

        assertThat(closed.liquidationFee()).isEqualTo(Money.of("8.5455"));
        assertThat(closed.insurance()).isEqualTo(Money.ZERO);
    }

    @Test
    void shouldChargeNoFeeWhenNothingIsLeftOfTheMargin() {
        PerpetualStory story = liquidated("0.0005", "0.02", "80", "79");

        PositionLiquidated taken = story.last(PositionLiquidated.class);
        assertThat(taken.liquidationFee()).isEqualTo(Money.ZERO);
        assertThat(taken.insurance()).isEqualTo(Money.of("100"));
        assertThat(story.last(OrderFilled.class).fee()).isEqualTo(Money.ZERO);
        assertThat(story.last(PositionClosed.class).fees()).isEqualTo(Money.of("0.5"));
    }

    @Test
    void shouldNeverLiquidateALongThatIsPaidInFull() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").intent())
                .flat("100");
        OpenPosition held = story.book().positions().getFirst();

        story.bar("1", "1", "0.01", "0.5");

        assertThat(held.liquidationPrice()).isNull();
        assertThat(story.all(PositionClosed.class)).isEmpty();
    }

    private static PerpetualStory liquidated(String fee, String liquidationFee, String open, String low) {
        SpecFixture spec = PerpetualStory.aloneSpec()
                .costs(CostFixture.free().taker(fee).liquidation(liquidationFee).model());
        return PerpetualStory.of(spec, "100")
                .decides(goLong(BTC).units("10").times("10").intent())
                .flat("100")
                .bar(open, open, low, low);
    }

    private static PerpetualStory aLong() {
        return PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("10").intent())
                .flat("100");
    }

    private static PerpetualStory aLong(String stop) {
        return PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("10").stop(stop).intent())
                .flat("100");
    }

    private static PerpetualStory aShort() {
        return PerpetualStory.at("100")
                .decides(goShort(BTC).units("10").times("10").intent())
                .flat("100");
    }

    private static PerpetualStory aShort(String stop) {
        return PerpetualStory.at("100")
                .decides(goShort(BTC).units("10").times("10").stop(stop).intent())
                .flat("100");
    }
}

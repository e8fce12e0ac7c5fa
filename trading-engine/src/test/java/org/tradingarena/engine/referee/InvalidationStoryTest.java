package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.FrameFixture.bar;
import static org.tradingarena.engine.referee.FrameFixture.emptyBar;
import static org.tradingarena.engine.referee.FrameFixture.haltedBar;
import static org.tradingarena.engine.referee.FrameFixture.missingBar;
import static org.tradingarena.engine.referee.FrameFixture.volume;
import static org.tradingarena.engine.referee.IntentFixture.close;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BOB;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;
import static org.tradingarena.engine.referee.SpecFixture.aSpec;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Timeframe;

/** What becomes of the condition that a seat gave with its entry. */
class InvalidationStoryTest {
    @Test
    void shouldCloseAtTheNextOpenWhenTheConditionCameTrueAtAClose() {
        // given a long entry that is void below 95
        ScriptedCompetition story = entered("close(1m) < 95");

        // when a bar dips below, but closes above; and the next closes below
        story.frame(bar(BTC, "100", "100", "90", "96"), bar(ETH, "10", "10"));
        assertThat(story.all(OrderAccepted.class)).hasSize(1);
        story.answer(ALICE);
        story.answer(BOB);
        story.frame(bar(BTC, "96", "94"), bar(ETH, "10", "10"));

        // then an order waits, and fills at the open after it, not at the close that was known
        OrderAccepted order = story.last(OrderAccepted.class);
        assertThat(order.trigger()).isEqualTo(FillTrigger.INVALIDATION);
        assertThat(order.orderId()).isEqualTo("r1/alice/BTC/USD/invalidation/6");
        assertThat(story.all(OrderFilled.class)).hasSize(1);
        story.frame(bar(BTC, "93", "99"), bar(ETH, "10", "10"));
        assertThat(story.last(OrderFilled.class).referencePrice()).isEqualTo(Price.of("93"));
        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
    }

    @Test
    void shouldNotCheckAConditionOnABarThatDidNotComeOrWasHalted() {
        ScriptedCompetition story = entered("price < 95");

        story.frame(missingBar(BTC, "94"), bar(ETH, "10", "10"));
        story.answer(ALICE);
        story.answer(BOB);
        story.frame(haltedBar(BTC, "94"), bar(ETH, "10", "10"));

        assertThat(story.all(OrderAccepted.class)).hasSize(1);
    }

    @Test
    void shouldCheckTheCloseOfACandleWhoseLastMinuteHadNoTrade() {
        // given candles of three minutes that end with an empty bar
        PerpetualStory story = PerpetualStory.of(PerpetualStory.aloneSpec().framesPerRound(6), "100")
                .decides(goLong(BTC).units("1").voidWhen("close(3m) < 95").intent())
                .flat("100")
                .flat("90");

        story.bar(emptyBar(BTC, "90"));

        assertThat(story.last(OrderAccepted.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
        story.flat("90");
        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
    }

    @Test
    void shouldCheckAnIndicatorAtABoundaryWithoutATrade() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("1").voidWhen("rsi(14,1m) > 70").intent())
                .flat("100")
                .flat("100");

        story.boundary(emptyBar(BTC, "100"), rsi(71.0));

        assertThat(story.last(OrderAccepted.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
    }

    @Test
    void shouldCheckThePriceBesideAnIndicatorAtEveryBar() {
        PerpetualStory story = PerpetualStory.of(PerpetualStory.aloneSpec().framesPerRound(6), "100")
                .decides(goLong(BTC)
                        .units("1")
                        .voidWhen("price < 95 or rsi(14,1m) > 70")
                        .intent())
                .flat("100")
                .flat("90")
                .flat("89");

        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
        assertThat(story.last(OrderFilled.class).referencePrice()).isEqualTo(Price.of("89"));
    }

    @Test
    void shouldRememberTheIndicatorsOfTheBoundaryForThePricesAfterIt() {
        // given an entry that is void below 95 while the RSI is high, which the last boundary has told
        PerpetualStory story = PerpetualStory.of(PerpetualStory.aloneSpec().framesPerRound(3), "100")
                .decides(goLong(BTC)
                        .units("1")
                        .voidWhen("price < 95 and rsi(14,1m) > 70")
                        .intent())
                .flat("100")
                .flat("90");
        story.boundary(FrameFixture.bar(BTC, "100", "100"), rsi(80.0));
        assertThat(story.all(OrderAccepted.class)).hasSize(1);

        // when the price falls in the middle of the round
        assertThat(story.story().fold().state().indicators()).hasSize(2);
        story.flat("94").flat("94");

        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
        assertThat(story.story().fold().state().indicators()).isEmpty();
    }

    @Test
    void shouldNotGoOnEnteringWhatHasBecomeVoid() {
        // given an entry of which a bar fills 2.5 of 9, and a close below its condition in the same bar
        PerpetualStory story = PerpetualStory.of(
                        PerpetualStory.aloneSpec()
                                .framesPerRound(6)
                                .costs(CostFixture.free().share("0.1", "0.025").model()),
                        "100")
                .decides(
                        goLong(BTC).units("9").times("5").voidWhen("price < 95").intent())
                .bar(volume(FrameFixture.bar(BTC, "100", "100", "90", "90"), "100"));

        // then what is left of the entry is given up at once
        OrderCancelled cancelled = story.last(OrderCancelled.class);
        assertThat(cancelled.orderId()).isEqualTo("r1/alice/BTC/USD");
        assertThat(cancelled.code()).isEqualTo("REMAINDER_EXPIRED");
        assertThat(cancelled.remaining()).isEqualTo(Quantity.of("6.5"));
        story.bar(volume(FrameFixture.bar(BTC, "90", "90"), "100"));
        story.bar(volume(FrameFixture.bar(BTC, "90", "90"), "100"));
        assertThat(story.all(PositionClosed.class)).hasSize(1);
        assertThat(story.book().positions()).isEmpty();
        assertThat(story.book().pending()).isEmpty();
    }

    @Test
    void shouldCloseTheWholePositionWhenOnlyAPartWasToBeClosed() {
        // given a close of 4 of 10 that waits while its condition comes true
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").voidWhen("close(3m) < 95").intent())
                .nextRound("100")
                .decides(close(BTC, "4"))
                .bar(emptyBar(BTC, "90"))
                .bar(emptyBar(BTC, "90"));
        story.bar(emptyBar(BTC, "90"));

        assertThat(story.last(OrderAccepted.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
        assertThat(story.last(OrderAccepted.class).quantity()).isEqualTo(Quantity.of("10"));
        story.flat("90");
        assertThat(story.book().positions()).isEmpty();
    }

    @Test
    void shouldKeepWordsThatNothingCanCheck() {
        // given
        ScriptedCompetition story = entered("when it no longer feels right");

        // then they are kept and marked, and nothing comes of them
        assertThat(story.last(OrderAccepted.class).exits().invalidation()).isEqualTo("when it no longer feels right");
        assertThat(story.last(OrderAccepted.class).exits().invalidationChecked())
                .isFalse();
        story.frame(bar(BTC, "1", "1"), bar(ETH, "10", "10"));
        assertThat(story.all(OrderAccepted.class)).hasSize(1);
    }

    @Test
    void shouldTellTheSeatOfItsConditionInTheNextQuestion() {
        ScriptedCompetition story = entered("Price < 95");

        story.frame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));

        assertThat(story.requests().get(2).account().positions().getFirst().invalidation())
                .isEqualTo("price < 95");
    }

    private static List<TimeframeSnapshot> rsi(Double value) {
        return List.of(new TimeframeSnapshot(
                Timeframe.M1, List.of(), List.of(new IndicatorSeries("rsi14", value, List.of(value)))));
    }

    /** Alice has entered long at 100 in round 1; two more frames have gone, and the next one is a boundary. */
    private static ScriptedCompetition entered(String invalidation) {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        story.quietUntilBoundary("100", "10");
        story.answer(
                ALICE,
                new Intent(
                        BTC,
                        IntentAction.ENTER_LONG,
                        new BigDecimal("0.5"),
                        null,
                        null,
                        null,
                        null,
                        invalidation,
                        null,
                        new BigDecimal("0.9"),
                        "because"));
        story.answer(BOB);
        story.frame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));
        story.frame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));
        return story;
    }
}

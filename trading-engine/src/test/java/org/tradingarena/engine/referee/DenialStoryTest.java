package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.AnswerFixture.buy;
import static org.tradingarena.engine.referee.AnswerFixture.intent;
import static org.tradingarena.engine.referee.AnswerFixture.sell;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BOB;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;
import static org.tradingarena.engine.referee.SpecFixture.aSpec;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.types.Symbol;

/** What the books refuse, each with its code and its numbers, and never with an exception. */
class DenialStoryTest {
    @Test
    void shouldDenyASymbolThatIsNotTradedHere() {
        assertThat(denialOf(aSpec(), buy(new Symbol("DOGE/USD"), "0.5")))
                .returns("SYMBOL_UNKNOWN", OrderDenied::code)
                .returns(null, OrderDenied::orderId);
    }

    @Test
    void shouldDenyTooLittleConfidence() {
        OrderDenied denied = denialOf(aSpec().risk("0.6", "1"), intent(BTC, IntentAction.ENTER_LONG, "0.5", "0.59"));

        assertThat(denied.code()).isEqualTo("CONFIDENCE_TOO_LOW");
        assertThat(denied.details()).containsEntry("confidence", "0.59").containsEntry("minimum", "0.6");
    }

    @Test
    void shouldDenyAConfidenceThatIsNone() {
        assertThat(denialOf(aSpec(), intent(BTC, IntentAction.ENTER_LONG, "0.5", "1.01"))
                        .code())
                .isEqualTo("CONFIDENCE_OUT_OF_RANGE");
        assertThat(denialOf(aSpec(), intent(BTC, IntentAction.CLOSE, "0.5", "-0.1"))
                        .code())
                .isEqualTo("CONFIDENCE_OUT_OF_RANGE");
    }

    @Test
    void shouldDenyASizeThatIsNoFractionOfCash() {
        for (String size : List.of("0", "-0.5", "1.000001", "100")) {
            assertThat(denialOf(aSpec(), buy(BTC, size)).code()).isEqualTo("SIZE_OUT_OF_RANGE");
        }
        assertThat(denialOf(aSpec().risk("0", "0.25"), buy(BTC, "0.26")).details())
                .containsEntry("maximum", "0.25");
    }

    @Test
    void shouldDenyASaleOfNothing() {
        assertThat(denialOf(aSpec(), sell(BTC)).code()).isEqualTo("POSITION_NOT_HELD");
    }

    @Test
    void shouldDenyASecondPurchaseOfWhatIsHeld() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");

        story.answer(ALICE, buy(BTC, "0.5"));

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("POSITION_ALREADY_OPEN");
    }

    @Test
    void shouldDenyASecondOrderWhileOneIsPending() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");

        story.answer(ALICE, buy(BTC, "0.5"), buy(BTC, "0.3"));

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("ORDER_ALREADY_PENDING");
        assertThat(story.all(OrderAccepted.class)).hasSize(1);
    }

    @Test
    void shouldDenyCashThatIsPromisedTwice() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");

        story.answer(ALICE, buy(BTC, "0.7"), buy(ETH, "0.4"));

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("CASH_INSUFFICIENT");
        assertThat(story.last(OrderDenied.class).details()).containsEntry("promised", "0.7");
    }

    @Test
    void shouldDenyLessThanALotAndLessThanTheMinimumNotional() {
        assertThat(denialOf(aSpec().lotStep("1").cash("50"), buy(BTC, "1")).code())
                .isEqualTo("QUANTITY_TOO_SMALL");
        assertThat(denialOf(aSpec().cash("50"), buy(BTC, "0.08")).code()).isEqualTo("NOTIONAL_TOO_SMALL");
    }

    @Test
    void shouldDenyASymbolWithoutAPrice() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        while (story.fold().currentRound() == 0) {
            story.frame(FrameFixture.bar(BTC, "100", "100"), FrameFixture.missingBar(ETH, "10"));
        }

        story.answer(ALICE, buy(ETH, "0.5"));

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("PRICE_STALE");
    }

    @Test
    void shouldJudgeTheOtherIntentsOfADecisionAllTheSame() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec()).quietUntilBoundary("100", "10");

        story.answer(ALICE, buy(new Symbol("DOGE/USD"), "0.5"), sell(ETH), buy(BTC, "0.5"));

        assertThat(story.all(OrderDenied.class))
                .extracting(OrderDenied::code)
                .containsExactly("SYMBOL_UNKNOWN", "POSITION_NOT_HELD");
        assertThat(story.last(OrderAccepted.class).symbol()).isEqualTo(BTC);
    }

    @Test
    void shouldKeepOneSeatOutOfTheBooksOfAnother() {
        // given two competitions that differ only in what bob does
        ScriptedCompetition calm = ScriptedCompetition.started(aSpec().live(Duration.ofMinutes(2)));
        ScriptedCompetition wild = ScriptedCompetition.started(aSpec().live(Duration.ofMinutes(2)));
        for (ScriptedCompetition story : List.of(calm, wild)) {
            story.quietUntilBoundary("100", "10");
            if (story == wild) {
                story.answer(BOB, buy(BTC, "1"), buy(BTC, "9"), sell(ETH));
            }
            story.answer(ALICE, buy(BTC, "0.3"));
            story.quietUntilBoundary("120", "10");
        }

        // then alice's books are the same
        assertThat(wild.fold().state().seats().getFirst().book())
                .isEqualTo(calm.fold().state().seats().getFirst().book());
    }

    private static OrderDenied denialOf(SpecFixture spec, Intent intent) {
        ScriptedCompetition story = ScriptedCompetition.started(spec).quietUntilBoundary("100", "10");
        story.answer(ALICE, intent);
        assertThat(story.all(OrderAccepted.class)).isEmpty();
        return story.last(OrderDenied.class);
    }
}

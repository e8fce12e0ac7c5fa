package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.FrameFixture.bar;
import static org.tradingarena.engine.referee.FrameFixture.emptyBar;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BOB;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;
import static org.tradingarena.engine.referee.SpecFixture.aSpec;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.types.Price;

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
    void shouldNotCheckAConditionOnABarWithoutTrades() {
        ScriptedCompetition story = entered("price < 95");

        story.frame(emptyBar(BTC, "94"), bar(ETH, "10", "10"));

        assertThat(story.all(OrderAccepted.class)).hasSize(1);
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

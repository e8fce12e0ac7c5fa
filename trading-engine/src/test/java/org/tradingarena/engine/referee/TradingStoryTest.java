package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.AnswerFixture.buy;
import static org.tradingarena.engine.referee.AnswerFixture.hold;
import static org.tradingarena.engine.referee.AnswerFixture.sell;
import static org.tradingarena.engine.referee.FrameFixture.bar;
import static org.tradingarena.engine.referee.FrameFixture.emptyBar;
import static org.tradingarena.engine.referee.FrameFixture.missingBar;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BOB;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;
import static org.tradingarena.engine.referee.SpecFixture.aSpec;
import static org.tradingarena.engine.referee.SpecFixture.costs;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/** What happens to the money. Prices are flat unless a story says otherwise. */
class TradingStoryTest {
    @Test
    void shouldFillAtTheOpenAfterTheDecisionAndKeepTheCostsApart() {
        // given a round sealed at 100, and a buy of half the cash
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);

        // when the next bar opens at 102
        story.frame(bar(BTC, "102", "103"), bar(ETH, "10", "10"));

        // then 5,000 buys 48.92… at 102.102 rounded up to the cent, fee inside
        OrderFilled fill = story.last(OrderFilled.class);
        assertThat(fill.orderId()).isEqualTo("r1/alice/BTC/USD");
        assertThat(fill.fillId()).isEqualTo("r1/alice/BTC/USD/3");
        assertThat(fill.referencePrice()).isEqualTo(Price.of("102"));
        assertThat(fill.price()).isEqualTo(Price.of("102.11"));
        assertThat(fill.quantity()).isEqualTo(Quantity.of("48.91788"));
        assertThat(fill.fee()).isEqualTo(Money.of("4.9950047268"));
        assertThat(fill.spreadCost()).isEqualTo(Money.ZERO);
        assertThat(fill.slippageCost()).isEqualTo(Money.of("5.3809668"));
        assertThat(fill.latencyCost()).isEqualTo(Money.of("97.83576"));
        assertThat(fill.cashAfter()).isEqualTo(Money.of("5000.0002684732"));
        assertThat(fill.realisedPnl()).isNull();
    }

    @Test
    void shouldPostEveryFillAsADoubleEntry() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().costs(costs("0.001", "0", "0")));
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, sell(BTC));
        story.answer(BOB);
        story.frame(bar(BTC, "110", "110"), bar(ETH, "10", "10"));

        assertThat(story.postings())
                .filteredOn(posting -> posting.seat().equals(ALICE))
                .extracting(posting -> posting.reference() + " " + posting.account() + " " + posting.amount())
                .containsExactly(
                        "opening/alice cash 10000",
                        "opening/alice capital -10000",
                        // 5,000 ÷ (100 × 1.001) = 49.95004 whole lots
                        "r1/alice/BTC/USD/3 cash -4999.999004",
                        "r1/alice/BTC/USD/3 inventory:BTC/USD 4995.004",
                        "r1/alice/BTC/USD/3 fees 4.995004",
                        "r2/alice/BTC/USD/close/6 cash 5489.0098956",
                        "r2/alice/BTC/USD/close/6 inventory:BTC/USD -4995.004",
                        "r2/alice/BTC/USD/close/6 fees 5.4945044",
                        "r2/alice/BTC/USD/close/6 realised -499.5004");
        assertThat(story.postings()).extracting(Posting::frame).containsOnly(-1L, 3L, 6L);
    }

    @Test
    void shouldTellGrossFeesAndNetOfAClosedPosition() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().costs(costs("0.001", "0", "0")));
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, sell(BTC));
        story.answer(BOB);
        story.frame(bar(BTC, "110", "110"), bar(ETH, "10", "10"));

        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(closed.quantity()).isEqualTo(Quantity.of("49.95004"));
        assertThat(closed.grossPnl()).isEqualTo(Money.of("499.5004"));
        assertThat(closed.fees()).isEqualTo(Money.of("10.4895084"));
        assertThat(closed.netPnl()).isEqualTo(closed.grossPnl().minus(closed.fees()));
        assertThat(closed.openedAt()).isEqualTo("2013-11-25T00:03:00Z");
        assertThat(closed.closedAt()).isEqualTo("2013-11-25T00:06:00Z");
        assertThat(story.last(OrderFilled.class).realisedPnl()).isEqualTo(closed.grossPnl());
    }

    @Test
    void shouldLoseExactlyFeesAndSlippageOnARoundTripAtOnePrice() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().costs(costs("0.001", "0.001", "2")));
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "1"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, sell(BTC));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");

        Money costs = story.all(OrderFilled.class).stream()
                .map(fill -> fill.fee().plus(fill.spreadCost()).plus(fill.slippageCost()))
                .reduce(Money.ZERO, Money::plus);
        Money left = story.last(OrderFilled.class).cashAfter();
        assertThat(Money.of("10000").minus(left)).isEqualTo(costs);
    }

    @Test
    void shouldWaitForABarInWhichSomebodyTraded() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);

        story.frame(emptyBar(BTC, "100"), bar(ETH, "10", "10"));
        story.frame(missingBar(BTC, "100"), bar(ETH, "10", "10"));
        assertThat(story.all(OrderFilled.class)).isEmpty();
        story.frame(bar(BTC, "101", "101"), bar(ETH, "10", "10"));

        assertThat(story.last(OrderFilled.class).frame()).isEqualTo(5);
    }

    @Test
    void shouldCancelAnOrderThatNobodyTradedAgainst() {
        ScriptedCompetition story =
                ScriptedCompetition.started(aSpec().costs(costs("0.001", "0.001", "0", Duration.ZERO, 2)));
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);

        story.frame(emptyBar(BTC, "100"), bar(ETH, "10", "10"));
        story.frame(emptyBar(BTC, "100"), bar(ETH, "10", "10"));
        story.frame(bar(BTC, "100", "100"), bar(ETH, "10", "10"));

        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("PRICE_STALE");
        assertThat(story.last(OrderCancelled.class).frame()).isEqualTo(4);
        assertThat(story.all(OrderFilled.class)).isEmpty();
    }

    @Test
    void shouldNotFillBeforeTheChargedLatencyHasPassed() {
        ScriptedCompetition story =
                ScriptedCompetition.started(aSpec().costs(costs("0.001", "0.001", "0", Duration.ofSeconds(61), 3)));
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");

        assertThat(story.last(OrderAccepted.class).effectiveAt()).isEqualTo("2013-11-25T00:04:01Z");
        assertThat(story.last(OrderFilled.class).time()).isEqualTo("2013-11-25T00:05:00Z");
    }

    @Test
    void shouldChargeALiveSeatForItsOwnThinking() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().live(Duration.ofMinutes(2)));
        story.quietUntilBoundary("100", "10");
        story.answerAfter(ALICE, 1, buy(BTC, "0.5"));
        story.answerAfter(BOB, 60_001, buy(BTC, "0.5"));
        story.quietUntilBoundary("100", "10");

        assertThat(story.all(OrderFilled.class))
                .extracting(fill -> fill.seatId() + " " + fill.time())
                .containsExactly("alice 2013-11-25T00:04:00Z", "bob 2013-11-25T00:05:00Z");
    }

    @Test
    void shouldSellBeforeItBuysWithTheProceeds() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "1"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");

        // when the sale stands first in the decision, its proceeds are there to be spent
        story.answer(ALICE, sell(BTC), buy(ETH, "1"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");

        assertThat(story.all(OrderFilled.class))
                .extracting(fill -> fill.side() + " " + fill.symbol())
                .containsExactly("BUY BTC/USD", "SELL BTC/USD", "BUY ETH/USD");
        assertThat(story.last(OrderFilled.class).cashAfter()).isLessThan(Money.of("1"));
    }

    @Test
    void shouldSizeThePurchasesOfOneFrameOnTheSameCash() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec().costs(costs("0", "0", "0")));
        story.quietUntilBoundary("100", "10");
        story.answer(ALICE, buy(BTC, "0.5"), buy(ETH, "0.5"));
        story.answer(BOB);
        story.quietUntilBoundary("100", "10");

        assertThat(story.all(OrderFilled.class))
                .extracting(fill -> fill.price().times(fill.quantity()))
                .containsExactly(Money.of("5000"), Money.of("5000"));
    }

    @Test
    void shouldRefuseAtTheFillWhenThePriceRanAwayFromALotAndLeaveTheBooksAlone() {
        // given lots of one coin, and cash for one at 60 but not at 120
        ScriptedCompetition story =
                ScriptedCompetition.started(aSpec().lotStep("1").cash("100"));
        story.quietUntilBoundary("60", "10");
        story.answer(ALICE, buy(BTC, "1"));
        story.answer(BOB);

        // when
        story.frame(bar(BTC, "120", "120"), bar(ETH, "10", "10"));

        // then
        OrderDenied denied = story.last(OrderDenied.class);
        assertThat(denied.orderId()).isEqualTo("r1/alice/BTC/USD");
        assertThat(denied.code()).isEqualTo("QUANTITY_TOO_SMALL");
        assertThat(denied.side()).isEqualTo(Side.BUY);
        assertThat(denied.details()).containsEntry("price", "120.12").containsEntry("budget", "100");
        assertThat(story.fold().state().seats().getFirst().book().cash()).isEqualTo(Money.of("100"));
        assertThat(story.fold().state().seats().getFirst().book().pending()).isEmpty();
    }

    @Test
    void shouldMakeNothingOfAHold() {
        ScriptedCompetition story = ScriptedCompetition.started(aSpec());
        story.quietUntilBoundary("100", "10");

        Outcome outcome = story.answer(ALICE, hold(BTC));

        assertThat(outcome.events()).hasSize(1);
        assertThat(outcome.postings()).isEmpty();
    }
}

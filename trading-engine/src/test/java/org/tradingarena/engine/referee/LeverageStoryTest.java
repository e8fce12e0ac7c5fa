package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.FrameFixture.volume;
import static org.tradingarena.engine.referee.IntentFixture.close;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.SpecFixture.BTC;

import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.OpenPosition;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Quantity;

/** Long and short with leverage, in whole and in parts; the audit of every input checks the sums. */
class LeverageStoryTest {
    @Test
    void shouldSetAsideAFifthOfALongAtLeverageFive() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").intent())
                .flat("100");

        assertThat(story.book().cash()).isEqualTo(Money.of("9800"));
        assertThat(story.book().positions().getFirst().margin()).isEqualTo(Money.of("200"));

        story.nextRound("110").decides(close(BTC)).flat("110");

        assertThat(story.last(PositionClosed.class).grossPnl()).isEqualTo(Money.of("100"));
        assertThat(story.book().cash()).isEqualTo(Money.of("10100"));
    }

    @Test
    void shouldEarnAsAShortWhenThePriceFalls() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goShort(BTC).units("10").times("5").intent())
                .nextRound("90");

        assertThat(story.equity()).isEqualTo(Money.of("10000"));
        story.flat("90").nextRound("85");
        assertThat(story.equity()).isEqualTo(Money.of("10050"));

        story.decides(close(BTC)).flat("80");

        assertThat(story.last(PositionClosed.class).side()).isEqualTo(PositionSide.SHORT);
        assertThat(story.last(PositionClosed.class).grossPnl()).isEqualTo(Money.of("100"));
        assertThat(story.book().cash()).isEqualTo(Money.of("10100"));
    }

    @Test
    void shouldSizeAFractionOfCashByMarginAndFee() {
        // given 1,000 of cash at leverage 10 and a fee of 0.1 % of the notional: 1,000 ÷ (100 × (0.1 + 0.001))
        PerpetualStory story = PerpetualStory.of(
                        PerpetualStory.aloneSpec()
                                .costs(CostFixture.free().taker("0.001").model()),
                        "100")
                .decides(goLong(BTC).fraction("0.1").times("10").intent())
                .flat("100");

        OrderFilled fill = story.last(OrderFilled.class);
        assertThat(fill.quantity()).isEqualTo(Quantity.of("99.0099"));
        assertThat(fill.marginAfter()).isEqualTo(Money.of("990.099"));
        assertThat(fill.fee()).isEqualTo(Money.of("9.90099"));
        assertThat(fill.cashAfter()).isEqualTo(Money.of("9000.00001"));
    }

    @Test
    void shouldCloseAPartAndKeepTheShareOfTheRest() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").stop("80").intent())
                .nextRound()
                .decides(close(BTC, "4"))
                .flat("110");

        OpenPosition left = story.book().positions().getFirst();
        assertThat(story.last(OrderFilled.class).realisedPnl()).isEqualTo(Money.of("40"));
        assertThat(story.all(PositionClosed.class)).isEmpty();
        assertThat(left.quantity()).isEqualTo(Quantity.of("6"));
        assertThat(left.margin()).isEqualTo(Money.of("120"));
        assertThat(left.exits().stopLoss()).isNotNull();
        assertThat(story.book().cash()).isEqualTo(Money.of("9920"));

        story.nextRound().decides(close(BTC)).flat("120");

        assertThat(story.last(PositionClosed.class).quantity()).isEqualTo(Quantity.of("10"));
        assertThat(story.last(PositionClosed.class).grossPnl()).isEqualTo(Money.of("160"));
    }

    @Test
    void shouldTurnALongIntoAShortInOneDecision() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").intent())
                .nextRound("100")
                .decides(close(BTC), goShort(BTC).units("20").times("5").intent())
                .flat("110");

        assertThat(story.all(OrderFilled.class))
                .extracting(OrderFilled::orderId)
                .containsExactly("r1/alice/BTC/USD", "r2/alice/BTC/USD/close", "r2/alice/BTC/USD");
        assertThat(story.book().positions().getFirst().side()).isEqualTo(PositionSide.SHORT);
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("20"));
        assertThat(story.book().cash()).isEqualTo(Money.of("9660"));
    }

    @Test
    void shouldNotReverseInTheWrongOrder() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").intent())
                .nextRound("100")
                .decides(goShort(BTC).units("10").intent(), close(BTC));

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("POSITION_ALREADY_OPEN");
    }

    @Test
    void shouldFillAsFarAsTheVolumeAllowsAndGiveUpTheRestAtTheBoundary() {
        // given bars of 100 of which one order takes at most 2.5
        PerpetualStory story =
                sharing().decides(goLong(BTC).units("9").times("5").intent());

        story.bar(thick()).bar(thick()).bar(thick()).bar(thick());

        assertThat(story.all(OrderFilled.class))
                .extracting(fill ->
                        fill.fillId() + " " + fill.quantity() + " " + fill.remaining() + " " + fill.positionAfter())
                .containsExactly(
                        "r1/alice/BTC/USD/3 2.5 6.5 2.5",
                        "r1/alice/BTC/USD/4 2.5 4 5",
                        "r1/alice/BTC/USD/5 2.5 1.5 7.5");
        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("REMAINDER_EXPIRED");
        assertThat(story.last(OrderCancelled.class).frame()).isEqualTo(5);
        // then each part pays 0.1 × 0.025² on top, rounded up to the tick
        assertThat(story.last(OrderFilled.class).price()).hasToString("100.01");
        assertThat(story.last(OrderFilled.class).slippageCost()).isEqualTo(Money.of("0.025"));
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("7.5"));
    }

    @Test
    void shouldCloseInPartsAndKeepWhatTheVolumeDidNotTake() {
        PerpetualStory story = sharing()
                .decides(goLong(BTC).units("2.5").times("5").intent())
                .bar(thick())
                .nextRound()
                .decides(close(BTC))
                .bar(volume(FrameFixture.bar(BTC, "110", "110"), "40"))
                .bar(volume(FrameFixture.bar(BTC, "120", "120"), "20"));

        assertThat(story.all(OrderFilled.class))
                .extracting(fill -> fill.quantity() + " of " + fill.remaining())
                .containsExactly("2.5 of 0", "1 of 1.5", "0.5 of 1");
        story.bar(volume(FrameFixture.bar(BTC, "120", "120"), "0.00001"));
        assertThat(story.last(OrderCancelled.class).orderId()).isEqualTo("r2/alice/BTC/USD/close");
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("1"));
        assertThat(story.all(PositionClosed.class)).isEmpty();
    }

    @Test
    void shouldWaitWithTheNewSideUntilTheOldOneIsClosed() {
        // given a reversal of which the volume closes only a part per bar
        PerpetualStory story = sharing()
                .decides(goLong(BTC).units("2.5").times("5").intent())
                .bar(thick())
                .nextRound()
                .decides(close(BTC), goShort(BTC).units("1").times("5").intent());

        story.bar(volume(thick(), "60"));

        // then nothing is added to the long
        assertThat(story.book().positions().getFirst().side()).isEqualTo(PositionSide.LONG);
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("1"));
        story.bar(thick());
        assertThat(story.book().positions().getFirst().side()).isEqualTo(PositionSide.SHORT);
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("1"));
    }

    @Test
    void shouldRefuseTheNewSideWhenTheOldOneCouldNotBeClosed() {
        PerpetualStory story = sharing()
                .decides(goLong(BTC).units("2.5").times("5").intent())
                .bar(thick())
                .nextRound()
                .decides(close(BTC), goShort(BTC).units("1").times("5").intent());

        story.bar(volume(thick(), "4"))
                .bar(volume(thick(), "4"))
                .bar(volume(thick(), "4"))
                .bar(thick());

        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("REMAINDER_EXPIRED");
        assertThat(story.last(OrderDenied.class).code()).isEqualTo("POSITION_ALREADY_OPEN");
        assertThat(story.last(OrderDenied.class).orderId()).isEqualTo("r2/alice/BTC/USD");
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("2.2"));
        assertThat(story.book().pending()).isEmpty();
    }

    @Test
    void shouldNotGoOnEnteringAfterAStopHasEndedThePosition() {
        PerpetualStory story = sharing()
                .decides(goLong(BTC).units("9").times("5").stop("95").intent())
                .bar(volume(FrameFixture.bar(BTC, "100", "100", "94", "96"), "100"))
                .bar(thick());

        assertThat(story.all(OrderFilled.class)).hasSize(2);
        assertThat(story.book().positions()).isEmpty();
        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("REMAINDER_EXPIRED");
    }

    @Test
    void shouldFillARemainderThatIsWorthLessThanTheSmallestOrder() {
        // given 0.06 coins at 100, of which a bar of 2 fills 0.05; 1 in value is left
        PerpetualStory story = sharing()
                .decides(goLong(BTC).units("0.06").intent())
                .bar(volume(FrameFixture.bar(BTC, "100", "100"), "2"))
                .bar(thick());

        assertThat(story.all(OrderFilled.class))
                .extracting(OrderFilled::quantity)
                .containsExactly(Quantity.of("0.05"), Quantity.of("0.01"));
    }

    @Test
    void shouldNotSpendMoreThanItHasOnAShortThatMovesThePriceByLessThanItMay() {
        // given all the cash at leverage 1 in a bar so thick that the share of its volume is next to nothing
        SpecFixture spec = PerpetualStory.aloneSpec()
                .costs(CostFixture.free().taker("0.001").share("0.1", "0.025").model());
        PerpetualStory story = PerpetualStory.of(spec, "1300")
                .decides(goShort(BTC).fraction("1").intent())
                .bar(volume(FrameFixture.bar(BTC, "1300", "1300"), "1000000"));

        assertThat(story.last(OrderFilled.class).price()).hasToString("1299.99");
        assertThat(story.book().cash().isNegative()).isFalse();
    }

    @Test
    void shouldGiveUpAnOrderThatNoBarHasVolumeFor() {
        PerpetualStory story = sharing().decides(goLong(BTC).units("1").intent());

        for (int i = 0; i < 3; i++) {
            story.bar(volume(FrameFixture.bar(BTC, "100", "100"), "0.00001"));
        }

        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("PRICE_STALE");
        assertThat(story.book().pending()).isEmpty();
    }

    private static PerpetualStory sharing() {
        return PerpetualStory.of(
                PerpetualStory.aloneSpec()
                        .costs(CostFixture.free().share("0.1", "0.025").model()),
                "100");
    }

    private static Bar thick() {
        return volume(FrameFixture.bar(BTC, "100", "100"), "100");
    }
}

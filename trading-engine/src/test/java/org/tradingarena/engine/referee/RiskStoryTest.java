package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.IntentFixture.close;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.RiskFixture.clamping;
import static org.tradingarena.engine.referee.RiskFixture.refusing;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.SeatHalted;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;

/** Every risk rule, refusing and making smaller; 10,000 in cash, one coin at 100. */
class RiskStoryTest {
    @Test
    void shouldRefuseOrReduceLeverage() {
        Intent asked = goLong(BTC).units("10").times("8").intent();

        assertThat(denied(refusing().leverage("3"), asked).code()).isEqualTo("LEVERAGE_TOO_HIGH");
        OrderAccepted reduced = accepted(clamping().leverage("3"), asked);
        assertThat(reduced.leverage()).isEqualTo(Leverage.of("3"));
        assertThat(reduced.clamps()).containsExactly(new Clamp("LEVERAGE_TOO_HIGH", "8", "3"));
    }

    @Test
    void shouldHoldLeverageToTheInstrumentWhereTheRulesAllowMore() {
        Intent asked = goLong(BTC).units("10").times("25").intent();

        assertThat(denied(refusing(), asked).details()).containsEntry("maximum", "20");
        assertThat(accepted(clamping(), asked).clamps()).containsExactly(new Clamp("LEVERAGE_TOO_HIGH", "25", "20"));
    }

    @Test
    void shouldRefuseOrReduceAFractionOfCash() {
        Intent asked = goLong(BTC).fraction("0.5").intent();

        assertThat(denied(refusing().fraction("0.2"), asked).code()).isEqualTo("SIZE_OUT_OF_RANGE");
        OrderAccepted reduced = accepted(clamping().fraction("0.2"), asked);
        assertThat(reduced.cashFraction()).isEqualByComparingTo("0.2");
        assertThat(reduced.clamps()).containsExactly(new Clamp("SIZE_OUT_OF_RANGE", "0.5", "0.2"));
    }

    @Test
    void shouldRefuseOrReduceAQuantityThatTakesTooLargeAFractionOfCash() {
        // given margin 180 and no fee at leverage 5, and at most 1 % of 10,000
        Intent asked = goLong(BTC).units("9").times("5").intent();

        OrderDenied denied = denied(refusing().fraction("0.01"), asked);
        assertThat(denied.code()).isEqualTo("SIZE_OUT_OF_RANGE");
        assertThat(denied.details()).containsEntry("needed", "180").containsEntry("maximum", "100");
        OrderAccepted reduced = accepted(clamping().fraction("0.01"), asked);
        assertThat(reduced.quantity()).isEqualTo(Quantity.of("5"));
        assertThat(reduced.clamps()).containsExactly(new Clamp("SIZE_OUT_OF_RANGE", "9", "5"));
        assertThat(accepted(refusing().fraction("0.018"), asked).quantity()).isEqualTo(Quantity.of("9"));
    }

    @Test
    void shouldRefuseOrReduceAQuantityAboveThatOfTheVenue() {
        SpecFixture spec = PerpetualStory.aloneSpec().maxQuantity("3");
        Intent asked = goLong(BTC).units("4").intent();

        assertThat(of(spec, refusing()).decides(asked).last(OrderDenied.class).code())
                .isEqualTo("QUANTITY_TOO_LARGE");
        OrderAccepted reduced = of(spec, clamping()).decides(asked).last(OrderAccepted.class);
        assertThat(reduced.quantity()).isEqualTo(Quantity.of("3"));
        assertThat(reduced.clamps()).containsExactly(new Clamp("QUANTITY_TOO_LARGE", "4", "3"));
    }

    @Test
    void shouldRefuseOrReduceWhatTheCashDoesNotPay() {
        Intent asked = goLong(BTC).units("150").intent();

        assertThat(denied(refusing(), asked).details())
                .containsEntry("free", "10000")
                .containsEntry("needed", "15000");
        assertThat(accepted(clamping(), asked).clamps()).containsExactly(new Clamp("CASH_INSUFFICIENT", "150", "100"));
    }

    @Test
    void shouldRefuseOrReduceToTheCashThatEarlierOrdersLeave() {
        Intent[] asked = {
            goLong(BTC).units("60").intent(), goLong(ETH).units("500").intent()
        };

        PerpetualStory refused = of(PerpetualStory.aloneSpec(), refusing()).decides(asked);
        PerpetualStory reduced =
                of(PerpetualStory.aloneSpec(), clamping()).decides(asked).flat("100");

        assertThat(refused.last(OrderDenied.class).details()).containsEntry("free", "4000");
        assertThat(reduced.last(OrderAccepted.class).clamps())
                .containsExactly(new Clamp("CASH_INSUFFICIENT", "500", "400"));
        assertThat(reduced.book().cash()).isEqualTo(Money.ZERO);
    }

    @Test
    void shouldRefuseOrReduceTheLossAtTheStop() {
        // given at most 1 % of 10,000 at risk, and 5 per coin
        Intent asked = goLong(BTC).units("50").stop("95").intent();

        assertThat(denied(refusing().perTrade("0.01"), asked).details())
                .containsEntry("amount", "250")
                .containsEntry("maximum", "100");
        assertThat(accepted(clamping().perTrade("0.01"), asked).clamps())
                .containsExactly(new Clamp("RISK_TOO_HIGH", "50", "20"));
        assertThat(accepted(
                                refusing().perTrade("0.01"),
                                goLong(BTC).units("20").stop("95").intent())
                        .quantity())
                .isEqualTo(Quantity.of("20"));
    }

    @Test
    void shouldTakeTheWholeMarginForTheRiskWithoutAStop() {
        // given a margin of 20 per coin
        Intent asked = goShort(BTC).units("50").times("5").intent();

        assertThat(denied(refusing().perTrade("0.01"), asked).details()).containsEntry("amount", "1000");
        assertThat(accepted(clamping().perTrade("0.01"), asked).quantity()).isEqualTo(Quantity.of("5"));
    }

    @Test
    void shouldRefuseOrReduceTheExposureOfAllPositionsTogether() {
        // given at most twice the equity, of which the first order takes 15,000
        Intent first = goLong(BTC).units("150").times("10").intent();
        Intent second = goShort(ETH).units("1000").times("10").intent();

        PerpetualStory refused =
                of(PerpetualStory.aloneSpec(), refusing().exposure("2")).decides(first, second);
        PerpetualStory reduced =
                of(PerpetualStory.aloneSpec(), clamping().exposure("2")).decides(first, second);

        assertThat(refused.last(OrderDenied.class).code()).isEqualTo("EXPOSURE_TOO_HIGH");
        assertThat(refused.last(OrderDenied.class).details()).containsEntry("maximum", "5000");
        assertThat(reduced.last(OrderAccepted.class).clamps())
                .containsExactly(new Clamp("EXPOSURE_TOO_HIGH", "1000", "500"));
    }

    @Test
    void shouldRefuseWhatTheRulesLeaveNothingOf() {
        PerpetualStory story = of(PerpetualStory.aloneSpec(), clamping().exposure("1"))
                .decides(
                        goLong(BTC).units("100").times("10").intent(),
                        goLong(ETH).units("1").times("10").intent());

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("QUANTITY_TOO_SMALL");
    }

    @Test
    void shouldTellAllThatWasMadeSmallerInTheOrderOfTheRules() {
        OrderAccepted reduced = accepted(
                clamping().leverage("2").perTrade("0.1").exposure("0.15"),
                goLong(BTC).units("900").times("5").stop("60").intent());

        assertThat(reduced.clamps())
                .containsExactly(
                        new Clamp("LEVERAGE_TOO_HIGH", "5", "2"),
                        new Clamp("CASH_INSUFFICIENT", "900", "200"),
                        new Clamp("RISK_TOO_HIGH", "200", "25"),
                        new Clamp("EXPOSURE_TOO_HIGH", "25", "15"));
    }

    @Test
    void shouldKeepNobodyFromClosingForWantOfConfidence() {
        PerpetualStory story = of(PerpetualStory.aloneSpec(), refusing().confidence("0.5"))
                .decides(goLong(BTC).units("1").intent())
                .nextRound()
                .decides(IntentFixture.of(BTC, IntentAction.CLOSE)
                        .confidence("0.1")
                        .intent())
                .flat("100");

        assertThat(story.book().positions()).isEmpty();
        assertThat(story.all(OrderDenied.class)).isEmpty();
    }

    @Test
    void shouldAcceptWhatStandsExactlyAtItsLimit() {
        IntentFixture asked = goLong(BTC).units("10").times("3");

        assertThat(accepted(
                                refusing().confidence("0.5"),
                                goLong(BTC).units("1").confidence("0.5").intent())
                        .quantity())
                .isEqualTo(Quantity.of("1"));
        assertThat(accepted(refusing(), goLong(BTC).units("1").confidence("0").intent())
                        .quantity())
                .isEqualTo(Quantity.of("1"));
        assertThat(accepted(refusing(), goLong(BTC).units("1").confidence("1").intent())
                        .quantity())
                .isEqualTo(Quantity.of("1"));
        assertThat(accepted(refusing().leverage("3"), asked.intent()).leverage())
                .isEqualTo(Leverage.of("3"));
        assertThat(accepted(refusing().exposure("0.1"), goLong(BTC).units("10").intent())
                        .quantity())
                .isEqualTo(Quantity.of("10"));
    }

    @Test
    void shouldRefuseOneSymbolTooMany() {
        PerpetualStory story = of(PerpetualStory.aloneSpec(), clamping().positions(1))
                .decides(goLong(BTC).units("1").intent(), goLong(ETH).units("1").intent());

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("POSITIONS_TOO_MANY");
        assertThat(story.last(OrderDenied.class).details())
                .containsEntry("positions", "1")
                .containsEntry("maximum", "1");
        story.nextRound().decides(goLong(ETH).units("1").intent());
        assertThat(story.all(OrderDenied.class)).hasSize(2);
        story.nextRound().decides(close(BTC), goLong(ETH).units("1").intent()).flat("100");
        assertThat(story.book().positions()).hasSize(1);
        assertThat(story.all(OrderDenied.class)).hasSize(2);
    }

    @Test
    void shouldCountAPositionThatIsOnlyPartlyClosed() {
        PerpetualStory story = of(PerpetualStory.aloneSpec(), refusing().positions(1))
                .decides(goLong(BTC).units("1").intent())
                .nextRound()
                .decides(close(BTC, "0.5"), goLong(ETH).units("1").intent());

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("POSITIONS_TOO_MANY");
    }

    @Test
    void shouldRefuseASymbolUntilItHasCooledDown() {
        PerpetualStory story = of(PerpetualStory.aloneSpec(), refusing().cooldown(Duration.ofMinutes(6)))
                .decides(goLong(BTC).units("1").intent())
                .nextRound()
                .decides(close(BTC))
                .nextRound();

        // then closed at 00:06, asked at 00:09 and at 00:12
        story.decides(goLong(BTC).units("1").intent());
        assertThat(story.last(OrderDenied.class).code()).isEqualTo("COOLDOWN_ACTIVE");
        assertThat(story.last(OrderDenied.class).details()).containsEntry("until", "2013-11-25T00:12:00Z");
        story.nextRound().decides(goLong(BTC).units("1").intent()).flat("100");
        assertThat(story.book().positions()).hasSize(1);
        assertThat(story.all(OrderDenied.class)).hasSize(1);
    }

    @Test
    void shouldCoolDownAfterTheLatestClose() {
        // given two symbols closed at 00:06, and one of them again at 00:18
        PerpetualStory story = of(PerpetualStory.aloneSpec(), refusing().cooldown(Duration.ofMinutes(6)))
                .decides(goLong(ETH).units("1").intent(), goLong(BTC).units("1").intent())
                .nextRound()
                .decides(close(ETH), close(BTC))
                .nextRound()
                .nextRound()
                .decides(goLong(BTC).units("1").intent())
                .nextRound()
                .nextRound()
                .decides(close(BTC))
                .nextRound();

        story.decides(goLong(BTC).units("1").intent(), goLong(ETH).units("1").intent());

        assertThat(story.all(OrderDenied.class)).hasSize(1);
        assertThat(story.last(OrderDenied.class).symbol()).isEqualTo(BTC);
        assertThat(story.last(OrderDenied.class).details()).containsEntry("until", "2013-11-25T00:24:00Z");
    }

    @Test
    void shouldNotCoolDownAnotherSymbol() {
        PerpetualStory story = of(PerpetualStory.aloneSpec(), refusing().cooldown(Duration.ofHours(1)))
                .decides(goLong(BTC).units("1").intent())
                .nextRound()
                .decides(close(BTC), goLong(ETH).units("1").intent());

        assertThat(story.all(OrderDenied.class)).isEmpty();
    }

    @Test
    void shouldNotReverseWithinTheCooldown() {
        PerpetualStory story = of(PerpetualStory.aloneSpec(), refusing().cooldown(Duration.ofMinutes(6)))
                .decides(goLong(BTC).units("1").intent())
                .nextRound()
                .decides(close(BTC), goShort(BTC).units("1").intent());

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("COOLDOWN_ACTIVE");
    }

    @Test
    void shouldHaltForTheRestOfTheDayAndSayItOnce() {
        // given a loss of 5 % before midnight
        PerpetualStory story = of(
                        PerpetualStory.aloneSpec().start(Instant.parse("2013-11-25T23:45:00Z")),
                        refusing().daily("0.05"))
                .decides(goLong(BTC).units("50").intent())
                .flat("100")
                .nextRound("90");

        SeatHalted halted = story.last(SeatHalted.class);
        assertThat(halted.code()).isEqualTo("DAILY_LOSS_HALT");
        assertThat(halted.until()).isEqualTo("2013-11-26T00:00:00Z");
        assertThat(halted.details()).containsEntry("loss", "0.05").containsEntry("limit", "0.05");
        story.decides(goLong(ETH).units("1").intent());
        assertThat(story.last(OrderDenied.class).code()).isEqualTo("DAILY_LOSS_HALT");
        assertThat(story.last(OrderDenied.class).details()).containsEntry("limit", "0.05");

        // when it falls further, closes, and sees midnight
        story.nextRound("80").decides(close(BTC)).nextRound();
        assertThat(story.book().positions()).isEmpty();
        story.nextRound();
        assertThat(story.all(SeatHalted.class)).hasSize(1);
        story.decides(goLong(ETH).units("1").intent()).flat("80");

        // then the next day begins with what is left
        assertThat(story.last(OrderFilled.class).symbol()).isEqualTo(ETH);
        assertThat(story.all(OrderDenied.class)).hasSize(1);
    }

    @Test
    void shouldHaltForGoodAfterADrawdownAndSayItOnce() {
        PerpetualStory story = of(
                        PerpetualStory.aloneSpec().start(Instant.parse("2013-11-25T23:45:00Z")),
                        refusing().drawdown("0.2"))
                .decides(goLong(BTC).units("50").intent())
                .flat("100")
                .nextRound("140");
        // given a peak of 12,000
        assertThat(story.equity()).isEqualTo(Money.of("12000"));

        story.nextRound("92");
        assertThat(story.last(SeatHalted.class).code()).isEqualTo("DRAWDOWN_HALT");
        assertThat(story.last(SeatHalted.class).until()).isNull();
        story.decides(close(BTC)).nextRound().nextRound("140").nextRound("100");

        story.decides(goLong(BTC).units("1").intent());
        assertThat(story.last(OrderDenied.class).code()).isEqualTo("DRAWDOWN_HALT");
        assertThat(story.all(SeatHalted.class)).hasSize(1);
        assertThat(story.book().positions()).isEmpty();
    }

    @Test
    void shouldSayTheHaltForGoodEvenWhenTheDayWasHaltedAlready() {
        PerpetualStory story = of(
                        PerpetualStory.aloneSpec(), refusing().daily("0.05").drawdown("0.2"))
                .decides(goLong(BTC).units("50").intent())
                .flat("100")
                .nextRound("90")
                .nextRound("50");

        assertThat(story.all(SeatHalted.class))
                .extracting(SeatHalted::code)
                .containsExactly("DAILY_LOSS_HALT", "DRAWDOWN_HALT");
    }

    private static PerpetualStory of(SpecFixture spec, RiskFixture risk) {
        return PerpetualStory.of(spec.risk(risk.limits()), "100");
    }

    private static OrderDenied denied(RiskFixture risk, Intent intent) {
        return of(PerpetualStory.aloneSpec(), risk).decides(intent).last(OrderDenied.class);
    }

    private static OrderAccepted accepted(RiskFixture risk, Intent intent) {
        return of(PerpetualStory.aloneSpec(), risk).decides(intent).last(OrderAccepted.class);
    }
}

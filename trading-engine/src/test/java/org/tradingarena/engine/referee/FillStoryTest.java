package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.FrameFixture.bar;
import static org.tradingarena.engine.referee.FrameFixture.volume;
import static org.tradingarena.engine.referee.IntentFixture.close;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.RiskFixture.clamping;
import static org.tradingarena.engine.referee.RiskFixture.refusing;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/** What cash and rules make of an entry once more at the price of its fill; nothing of it is lost without a word. */
class FillStoryTest {
    /** The commission of a sale of 0.49975 BTC at 35,000, and its tax beside it, as in Binance's commission FAQ. */
    @ParameterizedTest
    @CsvSource({"0.00000060, 0.01049475", "0.0000023, 0.040229875"})
    void shouldChargeTheCommissionOfBinancesExample(String rate, String commission) {
        SpecFixture spec = PerpetualStory.aloneSpec()
                .cash("100000")
                .costs(CostFixture.free().taker(rate).model());

        PerpetualStory story = PerpetualStory.of(spec, "35000")
                .decides(goLong(BTC).units("0.49975").intent())
                .nextRound("35000")
                .decides(close(BTC))
                .flat("35000");

        OrderFilled sale = story.last(OrderFilled.class);
        assertThat(sale.side()).isEqualTo(Side.SELL);
        assertThat(sale.price().times(sale.quantity())).isEqualTo(Money.of("17491.25"));
        assertThat(sale.fee()).isEqualTo(Money.of(commission));
    }

    @Test
    void shouldGiveUpWhatTheCashDoesNotPayOfAnOrderThatHasPartlyFilled() {
        // given 9 coins for 1,000, of which a bar gives 2.5, and then a price of 400
        PerpetualStory story = thin("1000")
                .decides(goLong(BTC).units("9").intent())
                .bar(thick("100"))
                .bar(thick("400"));

        // then the second part takes what the cash pays, and the rest is given up with its numbers
        assertThat(filledAndRemaining(story)).containsExactly("2.5 of 9", "1.87479 of 6.5");
        OrderCancelled rest = story.last(OrderCancelled.class);
        assertThat(rest.code()).isEqualTo("CASH_INSUFFICIENT");
        assertThat(rest.remaining()).isEqualTo(Quantity.of("4.62521"));
        assertThat(rest.details()).containsEntry("cash", "749.975").containsEntry("price", "400.03");
        assertThat(story.book().pending()).isEmpty();
        assertThat(story.all(OrderDenied.class)).isEmpty();
    }

    @Test
    void shouldCancelAndNotDenyTheRestOfAnOrderThatTheCashDoesNotPayAtAll() {
        PerpetualStory story = PerpetualStory.of(spec("251").lotStep("0.1"), "100")
                .decides(goLong(BTC).units("2.5").intent())
                .bar(volume(bar(BTC, "100", "100"), "90"))
                .bar(thick("4000"));

        assertThat(story.all(OrderDenied.class)).isEmpty();
        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("CASH_INSUFFICIENT");
        assertThat(story.last(OrderCancelled.class).remaining()).isEqualTo(Quantity.of("0.3"));
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("2.2"));
    }

    @Test
    void shouldTellWhatTheCashTookFromAnEntryThatClamps() {
        PerpetualStory story = PerpetualStory.of(
                        PerpetualStory.aloneSpec().cash("1000").risk(clamping().limits()), "100")
                .decides(goLong(BTC).units("9").intent())
                .flat("150");

        assertThat(filledAndRemaining(story)).containsExactly("6.66666 of 9");
        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("CASH_INSUFFICIENT");
        assertThat(story.last(OrderCancelled.class).remaining()).isEqualTo(Quantity.of("2.33334"));
    }

    @Test
    void shouldHoldAFractionToTheLargestQuantityAtItsFill() {
        // given half the cash, 50 coins at the mark and 62.5 at the fill, of which one order takes 55
        IntentFixture half = goLong(BTC).fraction("0.5");
        SpecFixture most = PerpetualStory.aloneSpec().maxQuantity("55");

        PerpetualStory refused = PerpetualStory.of(most.risk(refusing().limits()), "100")
                .decides(half.intent())
                .flat("80");
        PerpetualStory reduced = PerpetualStory.of(most.risk(clamping().limits()), "100")
                .decides(half.intent())
                .flat("80");

        assertThat(refused.last(OrderDenied.class).code()).isEqualTo("QUANTITY_TOO_LARGE");
        assertThat(refused.last(OrderDenied.class).details()).containsEntry("quantity", "62.5");
        assertThat(refused.all(OrderFilled.class)).isEmpty();
        assertThat(filledAndRemaining(reduced)).containsExactly("55 of 62.5");
        assertThat(reduced.last(OrderCancelled.class).code()).isEqualTo("QUANTITY_TOO_LARGE");
    }

    @Test
    void shouldHoldTheExposureToItsLimitAtTheFill() {
        // given at most the equity, and an open 10 % above the mark
        IntentFixture asked = goLong(BTC).units("100").times("5");
        PerpetualStory refused =
                at(refusing().exposure("1")).decides(asked.intent()).flat("110");
        PerpetualStory reduced =
                at(clamping().exposure("1")).decides(asked.intent()).flat("110");

        assertThat(refused.last(OrderDenied.class).code()).isEqualTo("EXPOSURE_TOO_HIGH");
        assertThat(refused.last(OrderDenied.class).details())
                .containsEntry("amount", "11000")
                .containsEntry("maximum", "10000");
        assertThat(filledAndRemaining(reduced)).containsExactly("90.90909 of 100");
        assertThat(reduced.last(OrderCancelled.class).code()).isEqualTo("EXPOSURE_TOO_HIGH");
    }

    @Test
    void shouldCountWhatIsHeldAtTheOpenAgainstTheExposure() {
        // given 5,000 of coins that have doubled at the open at which 600 of others are to be bought
        PerpetualStory story = at(refusing().exposure("0.7"))
                .decides(goLong(BTC).units("50").intent())
                .nextRound("100")
                .decides(goShort(ETH).units("60").intent())
                .bar("200", "200", "200", "200");

        // then the equity is 15,000 and 10,500 may be exposed
        assertThat(story.last(OrderDenied.class).code()).isEqualTo("EXPOSURE_TOO_HIGH");
        assertThat(story.last(OrderDenied.class).details()).containsEntry("maximum", "500");
    }

    @Test
    void shouldHoldTheRiskToItsLimitAtTheFill() {
        // given at most 1 % of 10,000 at risk, 5 per coin at the mark and 10 at the fill
        IntentFixture asked = goLong(BTC).units("20").stop("95");
        PerpetualStory refused =
                at(refusing().perTrade("0.01")).decides(asked.intent()).flat("105");
        PerpetualStory reduced =
                at(clamping().perTrade("0.01")).decides(asked.intent()).flat("105");

        assertThat(refused.last(OrderDenied.class).code()).isEqualTo("RISK_TOO_HIGH");
        assertThat(filledAndRemaining(reduced)).containsExactly("10 of 20");
        assertThat(reduced.last(OrderCancelled.class).code()).isEqualTo("RISK_TOO_HIGH");
    }

    @Test
    void shouldCountThePartsOfAnOrderTogetherAgainstTheRisk() {
        // given 20 coins at 5 of risk each, of which a bar gives 2.5 and the next opens at 10 of risk each
        PerpetualStory story = PerpetualStory.of(
                        spec("10000").risk(refusing().perTrade("0.01").limits()), "100")
                .decides(goLong(BTC).units("19").stop("95").intent())
                .bar(thick("100"))
                .bar(volume(bar(BTC, "105", "105"), "1000"));

        // then 10.01 are at risk per coin, of an equity of 10,012.5: 10.00247 coins in all
        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("RISK_TOO_HIGH");
        assertThat(story.book().positions().getFirst().quantity()).isEqualTo(Quantity.of("10.00247"));
    }

    @Test
    void shouldTellThatAQuantityWasRoundedToTheLot() {
        PerpetualStory story = PerpetualStory.of(PerpetualStory.aloneSpec().lotStep("1"), "100")
                .decides(goLong(BTC).units("9.99").intent());

        assertThat(story.last(OrderAccepted.class).quantity()).isEqualTo(Quantity.of("9"));
        assertThat(story.last(OrderAccepted.class).clamps())
                .containsExactly(new Clamp("QUANTITY_ROUNDED", "9.99", "9"));
        story.nextRound("100").decides(close(BTC, "2.5"));
        assertThat(story.last(OrderAccepted.class).clamps()).containsExactly(new Clamp("QUANTITY_ROUNDED", "2.5", "2"));
    }

    @Test
    void shouldNotFireAStopAtTheOpenOfItsOwnEntry() {
        // given a price of 100 that an entry worsens to 101, and a stop between the two
        SpecFixture spec = PerpetualStory.aloneSpec()
                .costs(CostFixture.free().slippage("0.01").model());
        PerpetualStory atOnce = PerpetualStory.of(spec, "100")
                .decides(goLong(BTC).units("1").stop("100.5").intent());
        PerpetualStory atItsFill = PerpetualStory.of(spec, "100")
                .decides(goLong(BTC).units("1").stop("99.5").intent())
                .flat("99.4");

        assertThat(atOnce.last(OrderDenied.class).code()).isEqualTo("STOP_ON_WRONG_SIDE");
        assertThat(atOnce.last(OrderDenied.class).details()).containsEntry("price", "100");
        assertThat(atItsFill.last(OrderDenied.class).code()).isEqualTo("STOP_ON_WRONG_SIDE");
        assertThat(atItsFill.all(OrderFilled.class)).isEmpty();
    }

    @Test
    void shouldNotAcceptATargetThatTheCostsOfTheEntryHaveEaten() {
        SpecFixture spec = PerpetualStory.aloneSpec()
                .costs(CostFixture.free().slippage("0.01").model());

        PerpetualStory story = PerpetualStory.of(spec, "100")
                .decides(goLong(BTC).units("1").target("100.5").intent());

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("TARGET_ON_WRONG_SIDE");
        assertThat(story.last(OrderDenied.class).details()).containsEntry("price", "101");
    }

    private static PerpetualStory at(RiskFixture risk) {
        return PerpetualStory.of(PerpetualStory.aloneSpec().risk(risk.limits()), "100");
    }

    /** Bars of 100 of which one order takes at most 2.5. */
    private static PerpetualStory thin(String cash) {
        return PerpetualStory.of(spec(cash), "100");
    }

    private static SpecFixture spec(String cash) {
        return PerpetualStory.aloneSpec()
                .framesPerRound(6)
                .cash(cash)
                .costs(CostFixture.free().share("0.1", "0.025").model());
    }

    private static Bar thick(String price) {
        return volume(bar(BTC, price, price), "100");
    }

    private static List<String> filledAndRemaining(PerpetualStory story) {
        return story.all(OrderFilled.class).stream()
                .map(fill -> fill.quantity() + " of " + fill.quantity().plus(fill.remaining()))
                .toList();
    }
}

package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tradingarena.engine.referee.FrameFixture.marked;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.SpecFixture.BTC;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/** Funding is paid on what a seat brought into the frame. */
class FundingStoryTest {
    @Test
    void shouldPayAsALongAndReceiveAsAShortWhenTheRateIsPositive() {
        PerpetualStory payer = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").intent())
                .flat("100")
                .bar(funded("100", "0.001"));
        PerpetualStory receiver = PerpetualStory.at("100")
                .decides(goShort(BTC).units("10").times("5").intent())
                .flat("100")
                .bar(funded("100", "0.001"));

        assertThat(payer.last(FundingPaid.class).amount()).isEqualTo(Money.of("-1"));
        assertThat(payer.book().cash()).isEqualTo(Money.of("9799"));
        assertThat(payer.equity()).isEqualTo(Money.of("9999"));
        assertThat(receiver.last(FundingPaid.class).amount()).isEqualTo(Money.of("1"));
        assertThat(receiver.book().cash()).isEqualTo(Money.of("9801"));
        assertThat(receiver.equity()).isEqualTo(Money.of("10001"));
    }

    @Test
    void shouldPayOnAPositionThatNothingElseCanHappenTo() {
        // given a long that is paid in full and has no exits
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").intent())
                .flat("100")
                .flat("100")
                .bar(funded("100", "0.001"));

        assertThat(story.last(FundingPaid.class).amount()).isEqualTo(Money.of("-1"));
        assertThat(story.book().cash()).isEqualTo(Money.of("8999"));
    }

    @Test
    void shouldPayTheOtherWayWhenTheRateIsNegative() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").intent())
                .flat("100")
                .bar(funded("100", "-0.002"));

        assertThat(story.last(FundingPaid.class).amount()).isEqualTo(Money.of("2"));
        assertThat(story.book().positions().getFirst().life().funding()).isEqualTo(Money.of("2"));
    }

    @Test
    void shouldPayOnTheMarkWhereTheMarketTellsOne() {
        Bar bar = marked(FrameFixture.bar(BTC, "100", "100"), "120").withFunding(new BigDecimal("0.001"));

        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").intent())
                .flat("100")
                .bar(bar);

        assertThat(story.last(FundingPaid.class).price()).isEqualTo(Price.of("120"));
        assertThat(story.last(FundingPaid.class).amount()).isEqualTo(Money.of("-1.2"));
    }

    @Test
    void shouldNotPayOnAPositionThatTheFrameItselfOpens() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").intent())
                .bar(funded("100", "0.001"));

        assertThat(story.all(OrderFilled.class)).hasSize(1);
        assertThat(story.all(FundingPaid.class)).isEmpty();
    }

    @Test
    void shouldPayBeforeThePositionIsClosedInTheSameFrame() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("10").times("5").intent())
                .nextRound()
                .decides(IntentFixture.close(BTC))
                .bar(funded("110", "0.001"));

        // then 10 × 110 × 0.001 on the open
        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(closed.funding()).isEqualTo(Money.of("-1.1"));
        assertThat(closed.netPnl()).isEqualTo(Money.of("98.9"));
    }

    @Test
    void shouldPayFromTheMarginWhenTheCashIsGoneAndMoveTheLiquidationNearer() {
        // given all the cash in the margin, so that 1,000 of notional have 100 behind them
        PerpetualStory story = PerpetualStory.of(PerpetualStory.aloneSpec().cash("100"), "100")
                .decides(goLong(BTC).fraction("1").times("10").intent())
                .flat("100");
        assertThat(story.book().cash()).isEqualTo(Money.ZERO);
        Price before = story.book().positions().getFirst().liquidationPrice();

        story.bar(funded("100", "0.02"));

        assertThat(story.book().positions().getFirst().margin()).isEqualTo(Money.of("80"));
        assertThat(before).isEqualTo(Price.of("90.90909090909091"));
        // (80 − 1,000) ÷ (10 × 0.01 − 10)
        assertThat(story.book().positions().getFirst().liquidationPrice()).isEqualTo(Price.of("92.92929292929293"));
        assertThat(story.last(OrderFilled.class).liquidationPriceAfter()).isEqualTo(before);
        assertThat(story.last(FundingPaid.class).liquidationPriceAfter()).isEqualTo(Price.of("92.92929292929293"));
        assertThat(story.equity()).isEqualTo(Money.of("80"));
    }

    @Test
    void shouldPayFromCashThenMarginThenInsurance() {
        // given 10 in cash and 100 of margin, and funding of 150
        PerpetualStory story = PerpetualStory.of(PerpetualStory.aloneSpec().cash("110"), "100")
                .decides(goLong(BTC).units("10").times("10").intent())
                .flat("100")
                .bar(funded("100", "0.15"));

        assertThat(story.story().postings())
                .filteredOn(posting -> posting.reference().startsWith("funding/"))
                .extracting(Posting::reference, Posting::account, posting -> posting.amount()
                        .toString())
                .containsExactly(
                        tuple("funding/alice/BTC/USD/4", "cash", "-10"),
                        tuple("funding/alice/BTC/USD/4", "funding", "150"),
                        tuple("funding/alice/BTC/USD/4", "margin:BTC/USD", "-100"),
                        tuple("funding/alice/BTC/USD/4", "insurance", "-40"));
        // then a position without margin is liquidated at once, and costs nobody more
        assertThat(story.last(PositionClosed.class).netPnl()).isEqualTo(Money.of("-110"));
        assertThat(story.equity()).isEqualTo(Money.ZERO);
    }

    @Test
    void shouldPayNothingWithoutARateOrAPosition() {
        PerpetualStory flat = PerpetualStory.at("100").bar(funded("100", "0.01"));
        PerpetualStory unfunded = PerpetualStory.at("100")
                .decides(goLong(BTC).units("1").intent())
                .flat("100")
                .flat("100");

        assertThat(flat.all(FundingPaid.class)).isEmpty();
        assertThat(unfunded.all(FundingPaid.class)).isEmpty();
    }

    private static Bar funded(String price, String rate) {
        return FrameFixture.bar(BTC, price, price).withFunding(new BigDecimal(rate));
    }
}

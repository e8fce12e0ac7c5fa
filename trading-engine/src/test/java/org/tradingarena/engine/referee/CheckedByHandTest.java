package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.FrameFixture.bar;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/** The perpetual of the README, computed there with pencil and paper. */
class CheckedByHandTest {
    @Test
    void shouldComeToTheNumbersOfTheReadme() {
        // given 20,000 USD, a fee of 0.05 %, no slippage, and a maintenance margin of 0.4 %
        ScriptedCompetition story = ScriptedCompetition.started(SpecFixture.anEmptySpec()
                .seat(ALICE)
                .perpetual("20", "0.004")
                .costs(SpecFixture.costs("0.0005", "0", "0"))
                .cash("20000"));
        story.quietUntilBoundary("100000", "10");

        // when half a bitcoin is sold short at five times leverage, funding is due, and it is closed at 98,000
        story.answer(ALICE, shortHalfABitcoin());
        story.frame(bar(BTC, "100000", "99500"), bar(ETH, "10", "10"));
        OrderFilled opened = story.last(OrderFilled.class);
        story.frame(bar(BTC, "99000", "99000").withFunding(new BigDecimal("0.0001")), bar(ETH, "10", "10"));
        story.frame(bar(BTC, "98500", "98200"), bar(ETH, "10", "10"));
        Price liquidation =
                story.requests().getLast().account().positions().getFirst().liquidationPrice();
        story.answer(ALICE, AnswerFixture.sell(BTC));
        story.frame(bar(BTC, "98000", "98100"), bar(ETH, "10", "10"));

        // then
        assertThat(opened.marginAfter()).isEqualTo(Money.of("10000"));
        assertThat(opened.fee()).isEqualTo(Money.of("25"));
        assertThat(opened.cashAfter()).isEqualTo(Money.of("9975"));
        assertThat(liquidation).isEqualTo(Price.of("119521.9123505976"));
        assertThat(opened.liquidationPriceAfter()).isEqualTo(liquidation);
        assertThat(story.last(FundingPaid.class).amount()).isEqualTo(Money.of("4.95"));
        PositionClosed closed = story.last(PositionClosed.class);
        assertThat(closed.grossPnl()).isEqualTo(Money.of("1000"));
        assertThat(closed.fees()).isEqualTo(Money.of("49.5"));
        assertThat(closed.netPnl()).isEqualTo(Money.of("955.45"));
        Standing standing = story.fold().standings().getFirst();
        assertThat(standing.equity()).isEqualTo(Money.of("20955.45"));
    }

    private static Intent shortHalfABitcoin() {
        return new Intent(
                BTC,
                IntentAction.ENTER_SHORT,
                null,
                new BigDecimal("0.5"),
                new BigDecimal("5"),
                null,
                null,
                null,
                null,
                new BigDecimal("0.9"),
                "because");
    }
}

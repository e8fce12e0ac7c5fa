package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.FrameFixture.bar;
import static org.tradingarena.engine.referee.FrameFixture.emptyBar;
import static org.tradingarena.engine.referee.FrameFixture.volume;
import static org.tradingarena.engine.referee.IntentFixture.close;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.PerpetualStory.QUIET_ETH;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** What several orders and positions of one seat do to each other, and what they do not. */
class OrdersSideBySideStoryTest {
    @Test
    void shouldEnterWithTheProceedsOfACloseThatWasDecidedAfterIt() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("50").intent())
                .nextRound()
                .decides(goLong(ETH).fraction("1").intent(), close(BTC))
                .flat("100");

        // then 10,000 and not 5,000 buy coins of 10
        assertThat(story.last(OrderFilled.class).symbol()).isEqualTo(ETH);
        assertThat(story.last(OrderFilled.class).quantity()).isEqualTo(Quantity.of("1000"));
    }

    @Test
    void shouldCancelACloseWhosePositionEndsBeforeItIsEffective() {
        // given a latency of two minutes, and a stop that is touched in the first of them
        PerpetualStory story = PerpetualStory.of(
                        PerpetualStory.aloneSpec()
                                .costs(CostFixture.free()
                                        .latency(Duration.ofMinutes(2))
                                        .model()),
                        "100")
                .decides(goLong(BTC).units("1").stop("95").intent())
                .nextRound()
                .decides(close(BTC))
                .bar("100", "100", "94", "96")
                .flat("96");
        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.STOP_LOSS);
        assertThat(story.all(OrderCancelled.class)).isEmpty();

        story.flat("96");

        OrderCancelled cancelled = story.last(OrderCancelled.class);
        assertThat(cancelled.orderId()).isEqualTo("r2/alice/BTC/USD/close");
        assertThat(cancelled.code()).isEqualTo("POSITION_NOT_HELD");
        assertThat(cancelled.remaining()).isNull();
        assertThat(story.all(OrderFilled.class)).hasSize(2);
        assertThat(story.book().pending()).isEmpty();
    }

    @Test
    void shouldGoOnEnteringASymbolWhenAStopHasEndedAnother() {
        PerpetualStory story = sharing()
                .decides(
                        goLong(BTC).units("9").stop("95").intent(),
                        goLong(ETH).units("9").intent())
                .bars(volume(bar(BTC, "100", "100", "94", "96"), "100"), thick(ETH, "10"))
                .bars(thick(BTC, "96"), thick(ETH, "10"));

        assertThat(story.all(OrderCancelled.class))
                .extracting(OrderCancelled::orderId)
                .containsExactly("r1/alice/BTC/USD");
        assertThat(story.last(OrderFilled.class).symbol()).isEqualTo(ETH);
        assertThat(story.last(OrderFilled.class).remaining()).isEqualTo(Quantity.of("4"));
    }

    @Test
    void shouldKeepTheOrderInASymbolWhenTheIdeaBehindAnotherIsVoid() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(
                        goLong(BTC).units("1").voidWhen("price < 95").intent(),
                        goLong(ETH).units("1").intent())
                .bars(bar(BTC, "100", "90"), emptyBar(ETH, "10"))
                .flat("90");

        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
        assertThat(story.all(OrderCancelled.class)).isEmpty();
        assertThat(story.last(OrderFilled.class).orderId()).isEqualTo("r1/alice/ETH/USD");
    }

    @Test
    void shouldNotCloseOnceMoreWhatIsBeingClosed() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(goLong(BTC).units("1").voidWhen("price < 95").intent())
                .nextRound()
                .decides(close(BTC))
                .bar(emptyBar(BTC, "90"));

        assertThat(story.all(OrderAccepted.class)).hasSize(2);
        assertThat(story.all(OrderCancelled.class)).isEmpty();
        story.flat("90");
        assertThat(story.last(PositionClosed.class).trigger()).isEqualTo(FillTrigger.DECISION);
    }

    @Test
    void shouldCloseWhatIsVoidWhileAnotherSymbolIsBeingClosed() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(
                        goLong(BTC).units("1").voidWhen("price < 95").intent(),
                        goLong(ETH).units("1").intent())
                .nextRound()
                .decides(close(ETH))
                .bars(bar(BTC, "100", "90"), emptyBar(ETH, "10"));

        assertThat(story.last(OrderAccepted.class).trigger()).isEqualTo(FillTrigger.INVALIDATION);
        story.flat("90");
        assertThat(story.book().positions()).isEmpty();
    }

    @Test
    void shouldNotWaitWithTheNewSideForTheCloseOfAnotherSymbol() {
        // given a reversal whose close gets 0.1 of every bar and ends at the boundary
        PerpetualStory story = PerpetualStory.of(
                        PerpetualStory.aloneSpec()
                                .costs(CostFixture.free().share("0.1", "0.025").model()),
                        "100")
                .decides(
                        goLong(BTC).units("2.5").times("5").intent(),
                        goLong(ETH).units("2.5").intent())
                .bars(thick(BTC, "100"), thick(ETH, "10"))
                .nextRound()
                .decides(close(BTC), goShort(BTC).units("1").times("5").intent())
                .bars(volume(bar(BTC, "100", "100"), "4"), QUIET_ETH)
                .bars(volume(bar(BTC, "100", "100"), "4"), QUIET_ETH)
                .bars(volume(bar(BTC, "100", "100"), "4"), QUIET_ETH)
                .decides(close(ETH))
                .bars(thick(BTC, "100"), emptyBar(ETH, "10"));

        assertThat(story.last(OrderDenied.class).code()).isEqualTo("POSITION_ALREADY_OPEN");
        assertThat(story.last(OrderDenied.class).orderId()).isEqualTo("r2/alice/BTC/USD");
    }

    @Test
    void shouldCountAWinOnlyWhereMoneyWasMade() {
        // given a gain of 10, a loss of 10, and nothing
        PerpetualStory story = PerpetualStory.at("100");
        for (String exit : new String[] {"110", "90", "100"}) {
            story.decides(goLong(BTC).units("1").intent())
                    .flat("100")
                    .nextRound("100")
                    .decides(close(BTC))
                    .flat(exit)
                    .nextRound("100");
        }

        Standing standing = story.story().fold().standings().getFirst();
        assertThat(standing.trades()).isEqualTo(3);
        assertThat(standing.wins()).isEqualTo(1);
    }

    /** One order takes at most 2.5 of a thick bar. */
    private static PerpetualStory sharing() {
        return PerpetualStory.of(
                PerpetualStory.aloneSpec()
                        .framesPerRound(6)
                        .costs(CostFixture.free().share("0.1", "0.025").model()),
                "100");
    }

    private static Bar thick(Symbol symbol, String price) {
        return volume(bar(symbol, price, price), "100");
    }
}

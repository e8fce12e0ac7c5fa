package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.engine.referee.IntentFixture.close;
import static org.tradingarena.engine.referee.IntentFixture.goLong;
import static org.tradingarena.engine.referee.IntentFixture.goShort;
import static org.tradingarena.engine.referee.PerpetualStory.QUIET_ETH;
import static org.tradingarena.engine.referee.PerpetualStory.aloneSpec;
import static org.tradingarena.engine.referee.RiskFixture.refusing;
import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.engine.books.Refusal;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Symbol;

/** Every refusal there is: the code is given, money and positions stay as they were, and the next intent is judged. */
class RefusalTest {
    /** A story up to the moment before the intent, and what is wrong with it. */
    private record Bad(Refusal code, String what, PerpetualStory story, Intent intent) {
        @Override
        public String toString() {
            return code + " " + what;
        }
    }

    static Stream<Bad> intents() {
        return Stream.of(symbols(), sizes(), leverages(), exits(), holdings(), markets(), limits())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("intents")
    void shouldRefuseWithItsCodeAndLeaveTheBooksAlone(Bad bad) {
        // given
        SeatBook before = bad.story().book();
        int denials = bad.story().all(OrderDenied.class).size();

        // when
        bad.story().decides(bad.intent());

        // then
        assertThat(bad.story().all(OrderDenied.class)).hasSize(denials + 1);
        OrderDenied denied = bad.story().last(OrderDenied.class);
        assertThat(denied.code()).isEqualTo(bad.code().name());
        assertThat(denied.orderId()).isNull();
        assertThat(denied.symbol()).isEqualTo(bad.intent().symbol());
        assertThat(denied.details().values()).allMatch(text -> text.length() < 100);
        assertThat(bad.story().book()).isEqualTo(before);
    }

    @Test
    void shouldNameEveryCodeHereOrInAStory() {
        // given those that end an order which waits, or round one: they have no intent to refuse
        Set<Refusal> met = EnumSet.of(Refusal.REMAINDER_EXPIRED, Refusal.COMPETITION_ENDED, Refusal.QUANTITY_ROUNDED);
        intents().forEach(bad -> met.add(bad.code()));

        assertThat(met).containsExactlyInAnyOrder(Refusal.values());
    }

    @Test
    void shouldCancelWhatWaitsWhenTheCompetitionEnds() {
        PerpetualStory story =
                PerpetualStory.at("100").decides(goLong(BTC).units("1").intent());

        story.story().command(new Command.Stop("enough"));

        assertThat(story.last(OrderCancelled.class).code()).isEqualTo("COMPETITION_ENDED");
        assertThat(story.book().pending()).isEmpty();
    }

    @Test
    void shouldKeepOnJudgingAfterAnAbsurdIntent() {
        PerpetualStory story = PerpetualStory.at("100")
                .decides(
                        goLong(BTC).units("1e30").times("1e30").stop("1e30").intent(),
                        goLong(BTC).units("1").intent())
                .flat("100");

        assertThat(story.book().positions()).hasSize(1);
    }

    @Test
    void shouldThrowOnBarsOutOfOrderAndChangeNothing() {
        PerpetualStory story =
                PerpetualStory.at("100").decides(goLong(BTC).units("1").intent());
        FoldState before = story.story().fold().state();

        assertThatThrownBy(() -> story.bars(QUIET_ETH, FrameFixture.bar(BTC, "100", "100")))
                .hasMessageStartingWith("BARS_OUT_OF_ORDER");
        assertThatThrownBy(() -> story.story().frame(FrameFixture.bar(BTC, "100", "100")))
                .hasMessageStartingWith("BARS_OUT_OF_ORDER");

        assertThat(story.story().fold().state()).isEqualTo(before);
    }

    private static List<Bad> symbols() {
        Symbol doge = new Symbol("DOGE/USD");
        return List.of(
                bad(Refusal.SYMBOL_UNKNOWN, "to buy", goLong(doge).units("1").intent()),
                bad(Refusal.SYMBOL_UNKNOWN, "to close", close(doge)),
                bad(
                        Refusal.CONFIDENCE_OUT_OF_RANGE,
                        "above 1",
                        goLong(BTC).units("1").confidence("1.01").intent()),
                bad(
                        Refusal.CONFIDENCE_OUT_OF_RANGE,
                        "1e30",
                        goLong(BTC).units("1").confidence("1e30").intent()),
                bad(
                        Refusal.CONFIDENCE_OUT_OF_RANGE,
                        "below 0",
                        goLong(BTC).units("1").confidence("-0.1").intent()),
                bad(
                        Refusal.CONFIDENCE_TOO_LOW,
                        "next to nothing",
                        of(refusing().confidence("0.5")),
                        goLong(BTC).units("1").confidence("1e-999999999").intent()),
                new Bad(
                        Refusal.SHORT_NOT_ALLOWED,
                        "on spot",
                        PerpetualStory.of(SpecFixture.anEmptySpec().seat(ALICE), "100"),
                        goShort(BTC).fraction("0.5").intent()));
    }

    private static List<Bad> sizes() {
        return Stream.concat(
                        Stream.<Function<IntentFixture, IntentFixture>>of(
                                        intent -> intent,
                                        intent -> intent.units("1").fraction("0.5"),
                                        intent -> intent.units("0"),
                                        intent -> intent.units("-1"),
                                        intent -> intent.units("1e30"),
                                        intent -> intent.units("1e999999999"),
                                        intent -> intent.units("0.0000000000000000001"),
                                        intent -> intent.units("1.0000000000000000001"),
                                        intent -> intent.fraction("0"),
                                        intent -> intent.fraction("-0.5"),
                                        intent -> intent.fraction("1.000001"),
                                        intent -> intent.fraction("1e30"),
                                        intent -> intent.fraction("0.3333333333333333333"))
                                .map(size -> size.apply(goLong(BTC)).intent())
                                .map(intent -> bad(
                                        Refusal.SIZE_OUT_OF_RANGE,
                                        intent.quantity() + " or " + intent.cashFraction(),
                                        intent)),
                        Stream.of(
                                bad(
                                        Refusal.CASH_INSUFFICIENT,
                                        "a huge size",
                                        goLong(BTC).units("1e17").intent()),
                                bad(
                                        Refusal.CASH_INSUFFICIENT,
                                        "one too many",
                                        goLong(BTC).units("101").intent()),
                                bad(
                                        Refusal.QUANTITY_TOO_SMALL,
                                        "dust",
                                        goLong(BTC).units("0.000001").intent()),
                                bad(
                                        Refusal.NOTIONAL_TOO_SMALL,
                                        "4.99",
                                        goLong(BTC).units("0.0499").intent()),
                                new Bad(
                                        Refusal.QUANTITY_TOO_LARGE,
                                        "above the venue's",
                                        PerpetualStory.of(aloneSpec().maxQuantity("2"), "100"),
                                        goLong(BTC).units("2.1").intent())))
                .toList();
    }

    private static List<Bad> leverages() {
        return Stream.concat(
                        Stream.of("0", "-5", "0.999", "1e30", "1.0000000000000000001")
                                .map(leverage -> bad(
                                        Refusal.LEVERAGE_OUT_OF_RANGE,
                                        leverage,
                                        goLong(BTC).units("1").times(leverage).intent())),
                        Stream.of("20.5", "1e17")
                                .map(leverage -> bad(
                                        Refusal.LEVERAGE_TOO_HIGH,
                                        leverage,
                                        goLong(BTC).units("1").times(leverage).intent())))
                .toList();
    }

    private static List<Bad> exits() {
        return List.of(
                bad(
                        Refusal.EXIT_OUT_OF_RANGE,
                        "stop 0",
                        goLong(BTC).units("1").stop("0").intent()),
                bad(
                        Refusal.EXIT_OUT_OF_RANGE,
                        "stop 1e30",
                        goLong(BTC).units("1").stop("1e30").intent()),
                bad(
                        Refusal.EXIT_OUT_OF_RANGE,
                        "target −1",
                        goLong(BTC).units("1").target("-1").intent()),
                bad(
                        Refusal.STOP_ON_WRONG_SIDE,
                        "of a long",
                        goLong(BTC).units("1").stop("101").intent()),
                bad(
                        Refusal.STOP_ON_WRONG_SIDE,
                        "at the price",
                        goLong(BTC).units("1").stop("100").intent()),
                bad(
                        Refusal.STOP_ON_WRONG_SIDE,
                        "of a short",
                        goShort(BTC).units("1").stop("99").intent()),
                bad(
                        Refusal.TARGET_ON_WRONG_SIDE,
                        "of a long",
                        goLong(BTC).units("1").target("99").intent()),
                bad(
                        Refusal.TARGET_ON_WRONG_SIDE,
                        "at the price",
                        goShort(BTC).units("1").target("100").intent()),
                bad(
                        Refusal.TARGET_ON_WRONG_SIDE,
                        "of a short",
                        goShort(BTC).units("1").target("101").intent()));
    }

    private static List<Bad> holdings() {
        Intent one = goLong(BTC).units("1").intent();
        return List.of(
                bad(Refusal.POSITION_NOT_HELD, "at all", close(BTC)),
                bad(Refusal.POSITION_NOT_HELD, "but another", holding(), close(ETH)),
                bad(Refusal.POSITION_ALREADY_OPEN, "on the same side", holding(), one),
                bad(
                        Refusal.POSITION_ALREADY_OPEN,
                        "on the other side",
                        holding(),
                        goShort(BTC).units("1").intent()),
                bad(Refusal.QUANTITY_EXCEEDS_POSITION, "by a lot", holding(), close(BTC, "1.00001")),
                bad(Refusal.SIZE_OUT_OF_RANGE, "to close none", holding(), close(BTC, "0")),
                bad(Refusal.SIZE_OUT_OF_RANGE, "to close less than none", holding(), close(BTC, "-1")),
                bad(Refusal.SIZE_OUT_OF_RANGE, "to close 1e30", holding(), close(BTC, "1e30")),
                bad(Refusal.QUANTITY_TOO_SMALL, "to close dust", holding(), close(BTC, "0.000001")),
                bad(Refusal.ORDER_ALREADY_PENDING, "to enter", waiting(), one),
                bad(Refusal.ORDER_ALREADY_PENDING, "to close", waiting(), close(BTC)));
    }

    private static List<Bad> markets() {
        Intent one = goLong(BTC).units("1").intent();
        return List.of(
                bad(
                        Refusal.PRICE_STALE,
                        "frozen",
                        untilAsked(PerpetualStory.at("100").decides(), () -> FrameFixture.emptyBar(BTC, "100")),
                        one),
                bad(
                        Refusal.PRICE_STALE,
                        "missing",
                        untilAsked(PerpetualStory.at("100").decides(), () -> FrameFixture.missingBar(BTC, "100")),
                        one),
                bad(
                        Refusal.INSTRUMENT_HALTED,
                        "to enter",
                        untilAsked(PerpetualStory.at("100").decides(), () -> FrameFixture.haltedBar(BTC, "100")),
                        one),
                bad(
                        Refusal.INSTRUMENT_HALTED,
                        "to close",
                        untilAsked(holding().decides(), () -> FrameFixture.haltedBar(BTC, "100")),
                        close(BTC)));
    }

    private static List<Bad> limits() {
        Intent one = goLong(ETH).units("1").intent();
        return List.of(
                bad(Refusal.POSITIONS_TOO_MANY, "by one", holding(refusing().positions(1)), one),
                bad(Refusal.EXPOSURE_TOO_HIGH, "by a half", of(refusing().exposure("0.0005")), one),
                bad(Refusal.RISK_TOO_HIGH, "without a stop", of(refusing().perTrade("0.0005")), one),
                bad(
                        Refusal.COOLDOWN_ACTIVE,
                        "after a close",
                        holding(refusing().cooldown(Duration.ofHours(1)))
                                .decides(close(BTC))
                                .nextRound(),
                        goLong(BTC).units("1").intent()),
                bad(
                        Refusal.DAILY_LOSS_HALT,
                        "after a loss",
                        holding(refusing().daily("0.001")).nextRound("80"),
                        one),
                bad(
                        Refusal.DRAWDOWN_HALT,
                        "after a fall",
                        holding(refusing().drawdown("0.001")).nextRound("80"),
                        one));
    }

    private static Bad bad(Refusal code, String what, Intent intent) {
        return new Bad(code, what, PerpetualStory.at("100"), intent);
    }

    private static Bad bad(Refusal code, String what, PerpetualStory story, Intent intent) {
        return new Bad(code, what, story, intent);
    }

    private static PerpetualStory of(RiskFixture risk) {
        return PerpetualStory.of(aloneSpec().risk(risk.limits()), "100");
    }

    private static PerpetualStory holding() {
        return holding(refusing());
    }

    /** One coin, bought at 100. */
    private static PerpetualStory holding(RiskFixture risk) {
        return of(risk).decides(goLong(BTC).units("1").intent()).nextRound();
    }

    /** An order that has to wait longer than a round. */
    private static PerpetualStory waiting() {
        return PerpetualStory.of(
                        aloneSpec()
                                .costs(CostFixture.free()
                                        .latency(Duration.ofMinutes(30))
                                        .model()),
                        "100")
                .decides(goLong(BTC).units("1").intent())
                .nextRound();
    }

    private static PerpetualStory untilAsked(PerpetualStory story, Supplier<Bar> bar) {
        for (int i = 0; i < 3; i++) {
            story.bar(bar.get());
        }
        return story;
    }
}

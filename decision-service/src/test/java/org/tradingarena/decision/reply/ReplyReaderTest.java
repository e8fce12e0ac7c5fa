package org.tradingarena.decision.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Symbol;

class ReplyReaderTest {

    private static final AnswerForm BITCOIN = new AnswerForm(Dialect.CLASSIC, List.of(new Symbol("BTC/USD")));
    private static final AnswerForm TWO =
            new AnswerForm(Dialect.CLASSIC, List.of(new Symbol("BTC/USD"), new Symbol("ETH/USD")));
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    static List<ReplyCase> corpus() {
        return ReplyCase.corpus();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void shouldReadEveryReplyOfTheCorpusAsExpected(ReplyCase reply) {
        String told = reply.form().dialect() == Dialect.CLASSIC
                ? told(ReplyReader.read(reply.text(), false, reply.form()))
                : Told.nof1(ReplyReader.read(reply.text(), false, reply.form()));

        assertThat(told).as(reply.name()).isEqualTo(reply.expected());
    }

    @Test
    void shouldHoldAtLeastThreeHundredReplies() {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(corpus().stream().map(ReplyCase::name)).doesNotHaveDuplicates();
    }

    @Test
    void shouldFailWhenThereIsNoText() {
        assertThat(ReplyReader.read(null, false, BITCOIN))
                .isEqualTo(new ReadReply.Failure(FailureCode.REPLY_EMPTY, "the reply has no text"));
        assertThat(told(ReplyReader.read(" \n ", false, BITCOIN))).isEqualTo("REPLY_EMPTY");
    }

    @Test
    void shouldCallAReplyTruncatedWhenTheProviderSaysSo() {
        assertThat(told(ReplyReader.read("I think that", true, BITCOIN))).isEqualTo("REPLY_TRUNCATED");
        assertThat(told(ReplyReader.read(
                        "{\"action\":\"HOLD\",\"confidence\":0.5,\"reasoning\":\"x\",\"position_size\":0}",
                        true,
                        BITCOIN)))
                .isEqualTo("VALID HOLD 0 0.5");
    }

    @Test
    void shouldAskForTheSymbolWhenThereAreSeveral() {
        // given
        String unnamed = "{\"action\":\"HOLD\",\"confidence\":0.5,\"reasoning\":\"x\",\"position_size\":0}";
        String named = unnamed.replace("{\"action", "{\"symbol\":\"ETH/USD\",\"action");
        // then
        assertThat(told(ReplyReader.read(unnamed, false, TWO))).isEqualTo("REPLY_INCOMPLETE");
        assertThat(ReplyReader.read(named, false, TWO))
                .isInstanceOfSatisfying(ReadReply.Decision.class, decision -> assertThat(
                                decision.intents().getFirst().symbol())
                        .isEqualTo(new Symbol("ETH/USD")));
    }

    @Test
    void shouldSayWhatIsAllowed() {
        assertThat(ReplyReader.read(
                        "{\"action\":\"WAIT\",\"confidence\":0.5,\"reasoning\":\"x\",\"position_size\":0}",
                        false,
                        BITCOIN))
                .isEqualTo(new ReadReply.Failure(
                        FailureCode.REPLY_OUT_OF_RANGE, "'action' is 'WAIT'; allowed: BUY, SELL, HOLD"));
    }

    @Test
    void shouldEnterLongOnBuyAndCloseOnSell() {
        assertThat(intent("BUY", "0.25"))
                .isEqualTo(Intent.enterLong(BITCOIN.symbols().getFirst(), QUARTER, QUARTER, "x"));
        assertThat(intent("SELL", "1")).isEqualTo(Intent.close(BITCOIN.symbols().getFirst(), QUARTER, "x"));
        assertThat(intent("HOLD", "0")).isEqualTo(Intent.hold(BITCOIN.symbols().getFirst(), QUARTER, "x"));
    }

    @Test
    void shouldNotKnowTheWordsOfTheWire() {
        assertThat(told(ReplyReader.read(classic("ENTER_LONG", "0.5"), false, BITCOIN)))
                .isEqualTo("REPLY_OUT_OF_RANGE");
        assertThat(told(ReplyReader.read(classic("CLOSE", "0"), false, BITCOIN)))
                .isEqualTo("REPLY_OUT_OF_RANGE");
    }

    @Test
    void shouldBoundWhatItKeepsOfTheReasoning() {
        // given
        String words = "\\u0007" + "x".repeat(10_000);
        // when
        ReadReply reply = ReplyReader.read(
                "{\"action\":\"HOLD\",\"confidence\":0.5,\"reasoning\":\"" + words + "\",\"position_size\":0}",
                false,
                BITCOIN);
        // then
        assertThat(reply).isInstanceOfSatisfying(ReadReply.Decision.class, decision -> {
            assertThat(decision.outcome()).isEqualTo(DecisionOutcome.VALID);
            assertThat(decision.intents().getFirst().reasoning()).isEqualTo("x".repeat(4_000));
        });
    }

    private static String classic(String action, String size) {
        return "{\"action\":\"" + action + "\",\"confidence\":0.25,\"reasoning\":\"x\",\"position_size\":" + size + "}";
    }

    private static Intent intent(String action, String size) {
        return ((ReadReply.Decision) ReplyReader.read(classic(action, size), false, BITCOIN))
                .intents()
                .getFirst();
    }

    private static String told(ReadReply reply) {
        return switch (reply) {
            case ReadReply.Failure failure -> failure.code().name();
            case ReadReply.Decision decision -> {
                Intent intent = decision.intents().getFirst();
                BigDecimal size = intent.cashFraction();
                yield decision.outcome() + " " + word(intent.action()) + " "
                        + (size == null ? "0" : size.toPlainString()) + " "
                        + intent.confidence().toPlainString();
            }
        };
    }

    /** The word of the dialect that leads to an action. */
    private static String word(IntentAction action) {
        return switch (action) {
            case ENTER_LONG -> "BUY";
            case CLOSE -> "SELL";
            case HOLD -> "HOLD";
            case ENTER_SHORT -> "no word of this dialect";
        };
    }
}

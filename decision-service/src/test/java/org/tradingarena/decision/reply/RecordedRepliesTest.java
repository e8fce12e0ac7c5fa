package org.tradingarena.decision.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.testing.SharedData;
import org.tradingarena.schema.types.Symbol;

/** A hundred replies of real models that another arena published: 98 as objects, two that it could not read itself. */
class RecordedRepliesTest {

    private static final String RECORDED = "nof1/conversations-2025-10-28T0651Z.json";
    private static final String UNREAD = "failed_json_response_raw_text";
    private static final AnswerForm COINS = new AnswerForm(
            Dialect.NOF1,
            Stream.of("BTC", "ETH", "SOL", "BNB", "XRP", "DOGE")
                    .map(coin -> new Symbol(coin + "/USD"))
                    .toList());

    @Test
    void shouldReadEveryDecisionThatWasMade() throws IOException {
        // when
        List<Intent> intents = new ArrayList<>();
        for (JsonNode conversation : decided()) {
            List<Intent> read = intents(conversation.get("llm_response").toString());
            assertThat(read).hasSameSizeAs(conversation.get("llm_response"));
            intents.addAll(read);
        }

        // then
        assertThat(intents).hasSize(455);
        assertThat(count(intents, IntentAction.HOLD)).isEqualTo(451);
        assertThat(count(intents, IntentAction.ENTER_LONG)).isEqualTo(2);
        assertThat(count(intents, IntentAction.CLOSE)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadTheSameHoweverItIsWrapped(Wrapping wrapping) throws IOException {
        for (JsonNode conversation : decided()) {
            ObjectNode reply = (ObjectNode) conversation.get("llm_response");
            String wrapped = wrapping.of(reply, Wrapping.thoughts(conversation.get("cot_trace")));

            assertThat(intents(wrapped)).as(wrapped).isEqualTo(intents(reply.toString()));
        }
    }

    /** Thoughts hold drafts. They may cost the decision, for several that disagree are none, but never change it. */
    @Test
    void shouldNeverTakeADraftInOpenThoughtsForTheDecision() throws IOException {
        int read = 0;
        for (JsonNode conversation : decided()) {
            String reply = conversation.get("llm_response").toString();
            String open = Wrapping.thoughts(conversation.get("cot_trace")) + "\n\n" + reply;

            if (ReplyReader.read(open, false, COINS) instanceof ReadReply.Decision decision) {
                assertThat(decision.intents()).as(open).isEqualTo(intents(reply));
                read++;
            }
        }
        System.out.println("[replies] of 98 decisions behind thoughts in plain sight " + read + " were read");
        assertThat(read).isPositive();
    }

    @Test
    void shouldGiveTheTwoFailedOnesACode() throws IOException {
        // given
        List<FailureCode> codes = new ArrayList<>();

        // when
        for (JsonNode conversation : conversations()) {
            JsonNode raw = conversation.get("llm_response").get(UNREAD);
            if (raw != null && ReplyReader.read(raw.asText(), false, COINS) instanceof ReadReply.Failure failure) {
                codes.add(failure.code());
            }
        }

        // then: an empty one, and one that quotes the sample it was shown before it answers
        assertThat(codes).containsExactlyInAnyOrder(FailureCode.REPLY_EMPTY, FailureCode.REPLY_UNPARSEABLE);
    }

    private static long count(List<Intent> intents, IntentAction action) {
        return intents.stream().filter(intent -> intent.action() == action).count();
    }

    private static List<Intent> intents(String text) {
        ReadReply read = ReplyReader.read(text, false, COINS);
        assertThat(read).as(text).isInstanceOf(ReadReply.Decision.class);
        return ((ReadReply.Decision) read).intents();
    }

    private static List<JsonNode> decided() throws IOException {
        List<JsonNode> decided = new ArrayList<>();
        for (JsonNode conversation : conversations()) {
            if (!conversation.get("llm_response").has(UNREAD)) {
                decided.add(conversation);
            }
        }
        assertThat(decided).hasSize(98);
        return decided;
    }

    private static JsonNode conversations() throws IOException {
        return new JsonMapper().readTree(SharedData.file(RECORDED).toFile()).get("conversations");
    }
}

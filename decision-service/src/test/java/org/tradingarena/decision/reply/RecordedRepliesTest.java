package org.tradingarena.decision.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Symbol;

/** A hundred replies that another arena published. */
class RecordedRepliesTest {
    private static final AnswerForm COINS = new AnswerForm(
            Dialect.NOF1,
            Stream.of("BTC", "ETH", "SOL", "BNB", "XRP", "DOGE")
                    .map(coin -> new Symbol(coin + "/USD"))
                    .toList());

    @Test
    void shouldReadEveryRecordedReplyAlsoInFencesAndBehindThinking() throws IOException {
        List<Intent> intents = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (JsonNode conversation : conversations()) {
            JsonNode reply = conversation.get("llm_response");
            JsonNode raw = reply.get("failed_json_response_raw_text");
            if (raw != null) {
                failed.add(Told.nof1(ReplyReader.read(raw.asText(), false, COINS)).substring(0, 11));
                continue;
            }
            String text = reply.toString();
            List<Intent> plain = intents(text);
            intents.addAll(plain);
            assertThat(plain).hasSameSizeAs(reply);
            assertThat(intents("Here it is:\n```json\n" + text + "\n```\nGood luck.")).isEqualTo(plain);
            assertThat(intents("<think>" + conversation.get("cot_trace").asText() + "</think>" + text))
                    .isEqualTo(plain);
        }

        assertThat(intents).hasSize(455);
        assertThat(count(intents, IntentAction.HOLD)).isEqualTo(451);
        assertThat(count(intents, IntentAction.ENTER_LONG)).isEqualTo(2);
        assertThat(count(intents, IntentAction.CLOSE)).isEqualTo(2);
        assertThat(failed).containsExactlyInAnyOrder("REPLY_UNPAR", "REPLY_EMPTY");
    }

    private static long count(List<Intent> intents, IntentAction action) {
        return intents.stream().filter(intent -> intent.action() == action).count();
    }

    private static List<Intent> intents(String text) {
        ReadReply read = ReplyReader.read(text, false, COINS);
        assertThat(read).isInstanceOf(ReadReply.Decision.class);
        return ((ReadReply.Decision) read).intents();
    }

    private static JsonNode conversations() throws IOException {
        Path file = Path.of("").toAbsolutePath().resolve("../../../shared/data/nof1");
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path data = place.resolve("shared/data/nof1");
            file = Files.isDirectory(data) ? data : file;
        }
        Path found = file.resolve("conversations-2025-10-28T0651Z.json");
        assumeTrue(Files.exists(found), "skipped: no recorded replies beside the repository");
        return new JsonMapper().readTree(found.toFile()).get("conversations");
    }
}

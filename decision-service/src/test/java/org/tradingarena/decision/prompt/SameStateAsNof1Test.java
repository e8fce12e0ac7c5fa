package org.tradingarena.decision.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.SamplePerpetuals;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.testing.SharedData;

/** Of the same market and the same account, our prompt tells the numbers that a recorded prompt of NOF1 tells, field by field. */
class SameStateAsNof1Test {

    private static final String RECORDED = "nof1/conversations-2025-10-28T0651Z.json";

    /** We write indicators with six significant digits. */
    private static final double PRECISION = 0.00001;

    private static final Pattern POSITION = Pattern.compile("(?m)^\\{['\"]symbol['\"].*}$");
    private static final Pattern NUMBER_OF_POSITION = Pattern.compile(
            "['\"](quantity|entry_price|current_price|liquidation_price|unrealized_pnl|leverage|profit_target|stop_loss"
                    + "|confidence|risk_usd)['\"]: (-?[0-9.eE+-]+)");

    @Test
    void shouldTellTheSameNumbersOfTheSameState() throws IOException {
        int compared = 0;
        for (JsonNode conversation :
                ArenaJson.mapper().readTree(SharedData.file(RECORDED).toFile()).path("conversations")) {
            // given
            String real = conversation.path("user_prompt").asText();
            // when
            String ours = ours(RecordedState.of(real));
            // then
            compared += compare(PromptField.valuesInReal(real), PromptField.valuesInOurs(ours));
            assertThat(positions(ours)).isEqualTo(positions(real));
        }
        assertThat(compared).isGreaterThan(100 * 6 * 70);
    }

    private static int compare(List<PromptField.FieldValue> real, List<PromptField.FieldValue> ours) {
        assertThat(ours).extracting(PromptField.FieldValue::field).isEqualTo(names(real));
        int compared = 0;
        for (int i = 0; i < real.size(); i++) {
            List<BigDecimal> theirs = real.get(i).numbers();
            List<BigDecimal> mine = ours.get(i).numbers();
            assertThat(mine).as(real.get(i).field()).hasSameSizeAs(theirs);
            for (int n = 0; n < theirs.size(); n++) {
                assertThat(mine.get(n).doubleValue())
                        .as(real.get(i).field())
                        .isCloseTo(
                                theirs.get(n).doubleValue(),
                                within(Math.abs(theirs.get(n).doubleValue()) * PRECISION));
                compared++;
            }
        }
        return compared;
    }

    private static List<String> names(List<PromptField.FieldValue> values) {
        return values.stream().map(PromptField.FieldValue::field).toList();
    }

    /** Field and number, exact, position by position; a field may stand in another place of its line. */
    private static List<List<String>> positions(String prompt) {
        List<List<String>> positions = new ArrayList<>();
        POSITION.matcher(prompt)
                .results()
                .forEach(line -> positions.add(NUMBER_OF_POSITION
                        .matcher(line.group())
                        .results()
                        .map(field -> field.group(1) + " " + plain(field.group(2)))
                        .sorted()
                        .toList()));
        return positions;
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String ours(RecordedState state) {
        return Prompts.of(
                        PromptTemplate.load("nof1/v1").orElseThrow(),
                        SamplePerpetuals.question(
                                SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(60)),
                                state.account()),
                        state.market())
                .user();
    }
}

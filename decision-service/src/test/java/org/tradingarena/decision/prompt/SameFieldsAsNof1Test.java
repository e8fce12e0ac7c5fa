package org.tradingarena.decision.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.SamplePerpetuals;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.testing.SharedData;

/** Our nof1 prompt carries every field of the real ones in their order, and the page of prompts says so field by field. */
class SameFieldsAsNof1Test {

    private static final String RECORDED = "nof1/conversations-2025-10-28T0651Z.json";
    private static final Path PAGE = Path.of("..", "docs", "reference", "prompts.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|");

    @Test
    void shouldCarryEveryFieldOfTheRealPromptsInTheirOrder() throws IOException {
        // given
        List<String> real = realPrompts();
        assertThat(real).hasSize(100);
        // when
        List<String> ours = PromptField.inOurs(ours());
        // then
        for (String prompt : real) {
            assertThat(ours).isEqualTo(PromptField.inReal(prompt));
        }
        assertThat(ours).hasSizeGreaterThan(6 * 20);
    }

    @Test
    void shouldCarryEveryFieldOfAPositionInTheOrderThatMostRealOnesHave() throws IOException {
        // given
        List<List<String>> real = realPrompts().stream()
                .flatMap(prompt -> PromptField.positionKeys(prompt).stream())
                .toList();
        List<List<String>> exitsInOrder = real.stream()
                .filter(keys -> keys.indexOf("profit_target") < keys.indexOf("stop_loss")
                        && keys.indexOf("stop_loss") < keys.indexOf("invalidation_condition"))
                .toList();
        assertThat(exitsInOrder.size()).as("of %d positions", real.size()).isGreaterThan(real.size() / 2);
        // when
        List<List<String>> ours = PromptField.positionKeys(ours());
        // then
        Set<List<String>> distinct = new LinkedHashSet<>(exitsInOrder);
        assertThat(distinct).hasSize(1);
        assertThat(ours).hasSize(2).allMatch(distinct::contains);
    }

    @Test
    void shouldStandOnThePageOfPromptsFieldByField() throws IOException {
        // given
        List<String> fields = new ArrayList<>(
                Arrays.stream(PromptField.values()).map(PromptField::pageName).toList());
        Collection<String> position = PromptField.positionKeys(ours()).getFirst();
        fields.addAll(fields.indexOf("sharpe"), position);
        // then
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(fields);
    }

    private static String ours() {
        return Prompts.of(
                        PromptTemplate.load("nof1/v1").orElseThrow(),
                        SamplePerpetuals.question(
                                SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(60)),
                                SamplePerpetuals.invested()),
                        SamplePerpetuals.sixCoins())
                .user();
    }

    private static List<String> realPrompts() throws IOException {
        List<String> prompts = new ArrayList<>();
        for (JsonNode conversation :
                ArenaJson.mapper().readTree(SharedData.file(RECORDED).toFile()).path("conversations")) {
            prompts.add(conversation.path("user_prompt").asText());
        }
        return prompts;
    }
}

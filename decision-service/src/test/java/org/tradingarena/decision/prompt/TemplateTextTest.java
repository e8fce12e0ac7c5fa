package org.tradingarena.decision.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    private static final String TEMPLATE = """
            {{{name}}}
            {{{#coins}}}
            - {{{coin}}} of {{{name}}}
            {{{#note}}}
              {{{note}}}
            {{{/note}}}
            {{{/coins}}}
            end
            """;

    @Test
    void shouldRepeatSectionsAndLeaveOthersOut() {
        // given
        Slots slots = new Slots()
                .put("name", "n")
                .each(
                        "coins",
                        List.of(
                                new Slots().put("coin", "A").whenKnown("note", null),
                                new Slots().put("coin", "B").whenKnown("note", "why")));
        // then
        assertThat(TemplateText.filled(TEMPLATE, slots)).isEqualTo("n\n- A of n\n- B of n\n  why\nend\n");
    }

    @Test
    void shouldNeverReadAValueAgain() {
        // given
        String hostile = "{{{name}}}\n{{{#coins}}}\n$1\\1\n{{{/coins}}}\n";
        // then
        assertThat(TemplateText.filled("<{{{name}}}>", new Slots().put("name", hostile)))
                .isEqualTo("<" + hostile + ">");
    }

    @Test
    void shouldRefuseNamesThatNothingFills() {
        assertThatThrownBy(() -> TemplateText.filled("{{{other}}}", new Slots()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> TemplateText.filled(TEMPLATE, new Slots().put("name", "n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("coins");
    }

    @Test
    void shouldUnderstandEveryMarkOfTheReleasedTemplates() {
        for (String version : PromptTemplate.VERSIONS) {
            PromptTemplate template = PromptTemplate.load(version).orElseThrow();
            String marks =
                    (template.system() + template.user()).replaceAll("\\{\\{\\{[#/]?[a-zA-Z][a-zA-Z0-9]*}}}", "");
            assertThat(marks).as(version).doesNotContain("{{{");
        }
    }
}

package org.tradingarena.decision.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.tradingarena.decision.prompt.PromptTemplate;

class PromptsResourceTest {

    @Test
    void shouldListEveryVersionWithTheHashThatDecisionsKeep() {
        assertThat(new PromptsResource().prompts())
                .extracting(PromptVersionView::version, PromptVersionView::sha256)
                .containsExactlyElementsOf(PromptTemplate.VERSIONS.stream()
                        .map(version -> tuple(
                                version,
                                PromptTemplate.load(version).orElseThrow().sha256()))
                        .toList());
    }
}

package org.tradingarena.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages about topics and events say what the catalogues say. */
class ReferencePagesContractTest {

    @Test
    void shouldDescribeEveryTopic() throws IOException {
        String current = ReferencePages.topics();
        assertThat(FrozenFile.inRepository("docs/reference/topics.md").textOr(current))
                .isEqualTo(current);
    }

    @Test
    void shouldDescribeEveryEvent() throws IOException {
        String current = ReferencePages.events();
        assertThat(FrozenFile.inRepository("docs/reference/events.md").textOr(current))
                .isEqualTo(current);
    }

    @Test
    void shouldHoldTheAsyncApiDocumentToTheCatalogue() throws IOException {
        String current = ReferencePages.asyncApi();
        assertThat(FrozenFile.inModule("src/main/resources/asyncapi/arena.yaml").textOr(current))
                .isEqualTo(current);
    }
}

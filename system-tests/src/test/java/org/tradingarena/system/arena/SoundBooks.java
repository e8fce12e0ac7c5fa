package org.tradingarena.system.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Nothing lost, nothing doubled: what must hold within the books of one finished competition. */
final class SoundBooks {

    private static final Duration UNTIL_TOLD = Duration.ofSeconds(60);

    private SoundBooks() {}

    static void check(TestArena arena, PlayedCompetition competition) {
        JsonNode view = arena.portfolio().get("/api/competitions/" + competition.id());
        long sequence = view.path("sequence").asLong();
        List<Long> contiguous = LongStream.rangeClosed(1, sequence).boxed().toList();
        assertThat(competition.events().stream()
                        .map(event -> event.path("sequence").asLong()))
                .as("sequences of the ledger as it is kept")
                .isEqualTo(contiguous);
        await("the ledger is told to its end")
                .atMost(UNTIL_TOLD)
                .untilAsserted(() -> told(arena, competition, contiguous));
        List<JsonNode> fills = competition.all("fills");
        assertThat(fills).isNotEmpty();
        assertThat(fills.stream().map(fill -> fill.path("fillId").asText())).doesNotHaveDuplicates();
        assertThat(competition.events().stream()
                        .filter(event -> event.path("type").asText().equals("order.filled")))
                .as("fills in the ledger")
                .hasSameSizeAs(fills);
        assertThat(sums(competition.all("postings")))
                .as("sum of the postings by frame, seat and reference")
                .allSatisfy((entry, sum) -> assertThat(sum).as(entry).isZero());
        assertThat(competition.all("decisions"))
                .as("one answer of every seat in every round")
                .hasSize(view.path("rounds").asInt()
                        * view.path("spec").path("seats").size());
    }

    private static void told(TestArena arena, PlayedCompetition competition, List<Long> contiguous) {
        try (Witness witness = Witness.ofThePast(arena, competition.id())) {
            assertThat(witness.sequences())
                    .as("sequences of the ledger as it was told")
                    .isEqualTo(contiguous);
            assertThat(witness.contradictions())
                    .as("entries told twice, and differently")
                    .isEmpty();
        }
    }

    private static Map<String, BigDecimal> sums(List<JsonNode> postings) {
        return postings.stream()
                .collect(Collectors.groupingBy(
                        posting -> posting.path("frame").asText() + " "
                                + posting.path("seat").asText() + " "
                                + posting.path("reference").asText(),
                        Collectors.reducing(
                                BigDecimal.ZERO,
                                posting -> posting.path("amount").decimalValue(),
                                BigDecimal::add)));
    }
}

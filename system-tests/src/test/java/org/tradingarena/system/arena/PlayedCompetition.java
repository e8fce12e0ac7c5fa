package org.tradingarena.system.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.client.Unreachable;

/** A competition that a test started. */
public final class PlayedCompetition {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int PAGE = 500;

    private final TestArena arena;
    private final String id;

    PlayedCompetition(TestArena arena, String id) {
        this.arena = arena;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public CompetitionSummary summary() {
        return arena.portfolio().competition(id);
    }

    /** Starts a created competition. */
    public PlayedCompetition start() {
        arena.portfolio().command(id, "start");
        return this;
    }

    /** Waits until that round is decided. */
    public PlayedCompetition awaitRound(int round) {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsMatching(Unreachable.class::isInstance)
                .untilAsserted(() -> assertThat(summary().round()).isGreaterThanOrEqualTo(round));
        return this;
    }

    /** Waits until the last round is closed. */
    public PlayedCompetition awaitFinished() {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(Unreachable.class::isInstance)
                .untilAsserted(() -> assertThat(summary().status()).isEqualTo("FINISHED"));
        return this;
    }

    /** The last link of the hash chain. */
    public String rootHash() {
        return summary().hash();
    }

    /** Everything the export holds. */
    public JsonNode result() {
        return arena.portfolio().get("/api/competitions/" + id + "/result");
    }

    /** All rows of a paged resource, such as {@code fills}. */
    public List<JsonNode> all(String resource) {
        return all(resource, "");
    }

    /** All postings of one round. */
    public List<JsonNode> postingsOf(int round) {
        return all("postings", "&round=" + round);
    }

    private List<JsonNode> all(String resource, String filter) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page;
        do {
            page = arena.portfolio()
                    .get("/api/competitions/" + id + "/" + resource + "?limit=" + PAGE + "&offset=" + rows.size()
                            + filter)
                    .path(resource);
            page.forEach(rows::add);
        } while (page.size() == PAGE);
        return rows;
    }
}

package org.tradingarena.system.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.client.Unreachable;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.market.MarketFrame;

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

    /** Waits until nothing is written into its books any more, because something it needs is away. */
    public PlayedCompetition awaitStill() {
        String standing = "SELECT last_frame, sequence FROM competition WHERE id = '" + id + "'";
        AtomicReference<Object> before = new AtomicReference<>(List.of());
        await().atMost(LONGEST)
                .during(Duration.ofMillis(300))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    Object now = arena.look(standing);
                    return now.equals(before.getAndSet(now));
                });
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

    /** The frames that were told of it, in the order of the topic, copies included. */
    public List<MarketFrame> frames() {
        List<MarketFrame> frames = new ArrayList<>();
        try (TopicTap tap = TopicTap.fromTheBeginning(arena.kafka(), id)) {
            tap.fetchAll();
            ConsumerRecord<String, byte[]> entry = tap.next(Duration.ZERO);
            while (entry != null) {
                if (EventCodec.decode(entry.value()).data() instanceof MarketFrame frame) {
                    frames.add(frame);
                }
                entry = tap.next(Duration.ZERO);
            }
        }
        return frames;
    }

    /** What it came to. */
    public Books books() {
        return Books.of(this);
    }

    /** Checks that nothing is lost and nothing doubled in its books and in what was told of them. */
    public PlayedCompetition expectSound() {
        SoundBooks.check(arena, this);
        return this;
    }

    /** Somebody who hears what is told of it from now on. */
    public Witness witness() {
        return Witness.fromNow(arena, id);
    }

    /** From now on its records are delivered again, in a choice that the seed makes. */
    public Redelivery redelivered(long seed) {
        return new Redelivery(arena, id, seed);
    }

    /** A page that watches it, opened by somebody who has seen it up to that sequence; -1 for nothing. */
    public OpenPage page(long after) {
        return OpenPage.of(arena, id, after);
    }

    /** Everything the export holds. */
    public JsonNode result() {
        return arena.portfolio().get("/api/competitions/" + id + "/result");
    }

    /** All rows of a paged resource, such as {@code fills}. */
    public List<JsonNode> all(String resource) {
        return all(resource, "");
    }

    /** The whole ledger as it is kept, in order. */
    public List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        JsonNode page;
        do {
            long after =
                    events.isEmpty() ? 0 : events.getLast().path("sequence").asLong();
            page = arena.portfolio()
                    .get("/api/competitions/" + id + "/events?limit=" + PAGE + "&after=" + after)
                    .path("events");
            page.forEach(events::add);
        } while (page.size() == PAGE);
        return events;
    }

    /** The kinds of entries in its ledger, such as {@code funding.paid}. */
    public Set<String> told() {
        return events().stream().map(event -> event.path("type").asText()).collect(Collectors.toSet());
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

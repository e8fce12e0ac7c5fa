package org.tradingarena.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.types.CompetitionId;

/** Fetches the evidence: feed, decisions and specification from Kafka; postings, places and told hashes from the books. */
public final class Evidences {
    private static final int PAGE = 5_000;
    private static final int EVENTS = 500;

    /** Types of the events that tell a hash. */
    private static final Set<String> DECISIVE = Set.of("round.closed", "competition.stopped", "competition.finished");

    private final ArenaClient portfolio;
    private final String kafka;

    public Evidences(ArenaClient portfolio, String kafka) {
        this.portfolio = portfolio;
        this.kafka = kafka;
    }

    /**
     * Everything about one competition.
     *
     * @param shownHash its root hash as the books show it; empty while they show none
     * @throws EvidenceMissing when a part of it cannot be found or read
     */
    public Evidence of(CompetitionId id, String shownHash) {
        String base = "/api/competitions/" + id;
        List<RoundClosed> closed = new ArrayList<>();
        List<Evidence.Ending> endings = new ArrayList<>();
        events(base, event -> {
            switch (event) {
                case RoundClosed round -> closed.add(round);
                case CompetitionStopped end -> endings.add(new Evidence.Ending(end.frame(), end.rootHash(), shownHash));
                case CompetitionFinished end ->
                    endings.add(new Evidence.Ending(end.frame(), end.rootHash(), shownHash));
                default -> {
                    // Of no weight here: what they tell follows from the postings.
                }
            }
        });
        List<Posting> postings = all(base, "postings").stream()
                .map(item -> value(item, Posting.class))
                .toList();
        List<JsonNode> places = all(base, "admissions");
        try (TopicReader topics = new TopicReader(kafka)) {
            AdmittedAnswers answers = new AdmittedAnswers();
            topics.read(ArenaTopic.DECISIONS, id, answers::heard);
            return new Evidence(
                    id,
                    spec(topics, id),
                    frames(topics, id),
                    answers.inOrder(places),
                    postings,
                    closed,
                    endings.isEmpty() ? null : endings.getLast());
        }
    }

    private void events(String base, Consumer<ArenaEvent> reader) {
        long after = 0;
        while (true) {
            JsonNode page = items(portfolio.get(base + "/events?after=" + after + "&limit=" + EVENTS), "events");
            long before = after;
            for (JsonNode envelope : page) {
                after = Math.max(after, envelope.path("sequence").asLong());
                if (DECISIVE.contains(envelope.path("type").asText())) {
                    reader.accept(EventCodec.decode(envelope.toString().getBytes(StandardCharsets.UTF_8))
                            .data());
                }
            }
            if (after == before) {
                return;
            }
        }
    }

    private static CompetitionSpec spec(TopicReader topics, CompetitionId id) {
        List<CompetitionChanged> states = new ArrayList<>();
        topics.read(ArenaTopic.COMPETITIONS, id, envelope -> {
            if (envelope.data() instanceof CompetitionChanged changed) {
                states.add(changed);
            }
        });
        if (states.isEmpty()) {
            throw new EvidenceMissing(ArenaTopic.COMPETITIONS.topicName() + " holds nothing of competition " + id);
        }
        return states.getLast().spec();
    }

    private static List<MarketFrame> frames(TopicReader topics, CompetitionId id) {
        List<MarketFrame> frames = new ArrayList<>();
        topics.read(ArenaTopic.FEED, id, envelope -> {
            // The first occurrence of a number counts; a feed that was taken over sends some again.
            if (envelope.data() instanceof MarketFrame frame
                    && (frames.isEmpty() || frame.frame() > frames.getLast().frame())) {
                frames.add(frame);
            }
        });
        return frames;
    }

    static JsonNode items(JsonNode node, String name) {
        return node.isArray() ? node : node.path(name);
    }

    private List<JsonNode> all(String base, String list) {
        List<JsonNode> items = new ArrayList<>();
        while (true) {
            JsonNode page =
                    items(portfolio.get(base + "/" + list + "?limit=" + PAGE + "&offset=" + items.size()), list);
            page.forEach(items::add);
            if (page.size() < PAGE) {
                return items;
            }
        }
    }

    static <T> T value(JsonNode item, Class<T> type) {
        try {
            return ArenaJson.mapper().treeToValue(item, type);
        } catch (JsonProcessingException e) {
            throw new EvidenceMissing("cannot read a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}

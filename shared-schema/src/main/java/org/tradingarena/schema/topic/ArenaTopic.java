package org.tradingarena.schema.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every topic of the arena. A topic's major version rises only for an incompatible change. */
public enum ArenaTopic {
    CANDLES("market.candles.v1", "market:symbol", Retention.days(7)),
    FEED("market.feed.v1", "competitionId", Retention.UNTIL_PURGED),
    REQUESTS("decision.requests.v1", "competitionId:seatId", Retention.days(1)),
    DECISIONS("decision.decisions.v1", "competitionId", Retention.UNTIL_PURGED),
    LEDGER("portfolio.ledger.v1", "competitionId", Retention.UNTIL_PURGED),
    COMPETITIONS("arena.competitions.v1", "competitionId", Retention.LATEST_PER_KEY);

    /** Partitions of every topic: the largest number of replicas of a service that can share the work. */
    public static final int PARTITIONS = 12;

    /** Largest record on any topic, in bytes: 8 MiB. */
    public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(14);

    private final String topicName;
    private final String key;
    private final Retention retention;

    ArenaTopic(String topicName, String key, Retention retention) {
        this.topicName = topicName;
        this.key = key;
        this.retention = retention;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** What the key of its records is made of; records of one key stay in order. */
    public String key() {
        return key;
    }

    /** How long its records are kept. */
    public Retention retention() {
        return retention;
    }

    /** Settings to create the topic with. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(retention.settings());
        settings.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        return settings;
    }

    /** Where a consumer puts the records of this topic that it cannot read. */
    public String deadLetterTopic(String consumer) {
        return topicName + ".dlq." + consumer;
    }

    /** Settings to create a dead-letter topic with: one partition, kept for 14 days. */
    public static Map<String, String> deadLetterSettings() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(DEAD_LETTER_RETENTION.toMillis()),
                "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    }

    /**
     * How long the records of a topic are kept.
     *
     * @param compacted whether only the latest record per key is kept, for ever
     * @param time null when records are kept until somebody purges them
     */
    public record Retention(boolean compacted, @Nullable Duration time) {

        static final Retention UNTIL_PURGED = new Retention(false, null);
        static final Retention LATEST_PER_KEY = new Retention(true, null);

        static Retention days(int days) {
            return new Retention(false, Duration.ofDays(days));
        }

        Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("cleanup.policy", compacted ? "compact" : "delete");
            if (!compacted) {
                settings.put("retention.ms", time == null ? "-1" : Long.toString(time.toMillis()));
            }
            return settings;
        }

        @Override
        public String toString() {
            if (compacted) {
                return "latest per key";
            }
            return time == null ? "until purged" : time.toDays() + " d";
        }
    }
}

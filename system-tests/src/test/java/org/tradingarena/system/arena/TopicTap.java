package org.tradingarena.system.arena;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.topic.ArenaTopic;

/** Reads the records of one competition on every topic of a replay, without belonging to a group. Not thread-safe. */
final class TopicTap implements AutoCloseable {

    /** Every topic that a replayed competition writes. */
    static final List<ArenaTopic> TOPICS = List.of(
            ArenaTopic.FEED, ArenaTopic.REQUESTS, ArenaTopic.DECISIONS, ArenaTopic.LEDGER, ArenaTopic.COMPETITIONS);

    private static final Map<String, ArenaTopic> BY_NAME =
            TOPICS.stream().collect(Collectors.toMap(ArenaTopic::topicName, topic -> topic));

    private final String competition;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deque<ConsumerRecord<String, byte[]>> fetched = new ArrayDeque<>();

    private TopicTap(String kafka, String competition) {
        this.competition = competition;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        200),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(TOPICS.stream()
                .flatMap(topic -> IntStream.range(0, ArenaTopic.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList());
    }

    /** Hears what is written from now on. */
    static TopicTap fromNow(String kafka, String competition) {
        TopicTap tap = new TopicTap(kafka, competition);
        tap.consumer.seekToEnd(tap.consumer.assignment());
        tap.consumer.assignment().forEach(tap.consumer::position);
        return tap;
    }

    /** Hears everything that was ever written. */
    static TopicTap fromTheBeginning(String kafka, String competition) {
        TopicTap tap = new TopicTap(kafka, competition);
        tap.consumer.seekToBeginning(tap.consumer.assignment());
        return tap;
    }

    static ArenaTopic topicOf(ConsumerRecord<String, byte[]> entry) {
        return Objects.requireNonNull(BY_NAME.get(entry.topic()), entry.topic());
    }

    /** The next record, in the order of its partition; null when none came within that time. */
    @Nullable
    ConsumerRecord<String, byte[]> next(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (fetched.isEmpty() && System.nanoTime() < deadline) {
            fetch(Duration.ofMillis(100));
        }
        return fetched.poll();
    }

    /** Fetches up to where the topics end now; {@link #next} then gives the records without waiting. */
    void fetchAll() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            fetch(Duration.ofMillis(100));
        }
    }

    private void fetch(Duration patience) {
        for (ConsumerRecord<String, byte[]> entry : consumer.poll(patience)) {
            String key = entry.key();
            if (key != null && (key.equals(competition) || key.startsWith(competition + ":"))) {
                fetched.add(entry);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

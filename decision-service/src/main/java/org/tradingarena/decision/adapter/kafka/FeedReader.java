package org.tradingarena.decision.adapter.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.DeciderFailure;
import org.tradingarena.schema.topic.ArenaTopic;

/** Reads single records of the feed by their place, outside of any consumer group. For one thread at a time. */
final class FeedReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Short, because after each record the consumer looks ahead on its own: at the end of the log, where snapshots are
     * read, that look-ahead would hold up the next read for as long as the broker may wait.
     */
    private static final int FETCH_WAIT_MILLIS = 2;

    private final KafkaConsumer<byte[], byte[]> consumer;

    FeedReader(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ArenaTopic.MAX_MESSAGE_BYTES);
        consumer = new KafkaConsumer<>(settings);
    }

    /**
     * The value of one record.
     *
     * @throws DeciderFailure with SNAPSHOT_MISSING or SNAPSHOT_UNAVAILABLE
     */
    byte[] read(SnapshotPlace place, Deadline deadline) {
        TopicPartition partition = new TopicPartition(ArenaTopic.FEED.topicName(), place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        try {
            while (deadline.allows(Duration.ZERO)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return value(record, place);
                }
            }
        } catch (OffsetOutOfRangeException gone) {
            throw missing(place);
        } finally {
            consumer.unsubscribe();
        }
        throw new DeciderFailure(FailureCode.SNAPSHOT_UNAVAILABLE, place + " could not be read in time");
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static byte[] value(ConsumerRecord<byte[], byte[]> record, SnapshotPlace place) {
        if (record.offset() != place.offset()) {
            throw missing(place);
        }
        return Objects.requireNonNullElse(record.value(), new byte[0]);
    }

    private static DeciderFailure missing(SnapshotPlace place) {
        return new DeciderFailure(FailureCode.SNAPSHOT_MISSING, "there is no record at " + place);
    }
}

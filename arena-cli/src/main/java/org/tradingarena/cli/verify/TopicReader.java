package org.tradingarena.cli.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.types.CompetitionId;

/** Reads what a topic holds of one competition, from the beginning to what is its end now. Belongs to no group. */
final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;

    TopicReader(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        20_000,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Hands over every readable event of the competition in the order of its partition. */
    void read(ArenaTopic topic, CompetitionId competition, Consumer<Envelope> reader) {
        byte[] key = competition.toString().getBytes(StandardCharsets.UTF_8);
        int partition = Utils.toPositive(Utils.murmur2(key)) % ArenaTopic.PARTITIONS;
        TopicPartition place = new TopicPartition(topic.topicName(), partition);
        consumer.assign(List.of(place));
        consumer.seekToBeginning(List.of(place));
        long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        while (consumer.position(place) < end) {
            for (ConsumerRecord<String, byte[]> entry :
                    consumer.poll(Duration.ofSeconds(1)).records(place)) {
                if (competition.toString().equals(entry.key()) && entry.value() != null) {
                    decode(entry, reader);
                }
            }
        }
    }

    private static void decode(ConsumerRecord<String, byte[]> entry, Consumer<Envelope> reader) {
        Envelope envelope;
        try {
            envelope = EventCodec.decode(entry.value());
        } catch (ContractViolation unreadable) {
            return; // every reader skips it, and so the books never saw it
        }
        reader.accept(envelope);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

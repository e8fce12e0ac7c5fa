package org.tradingarena.marketdata.adapter.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.tradingarena.marketdata.application.live.ToldFrames;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.types.CompetitionId;

/** Reads the frames of one competition again: its partition of {@code market.feed.v1}, up to where it ends now. */
@ApplicationScoped
public class KafkaToldFrames implements ToldFrames {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> broker;

    KafkaToldFrames(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    @Override
    public void read(CompetitionId competition, Instant since, Consumer<MarketFrame> reader)
            throws InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer = open()) {
            TopicPartition partition = partitionOf(competition, consumer);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seek(partition, first(consumer, partition, since, end));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() < end
                            && competition.value().equals(record.key())
                            && EventCodec.decode(record.value()).data() instanceof MarketFrame frame) {
                        reader.accept(frame);
                    }
                }
            }
        } catch (InterruptException closed) {
            // The client sets the interrupt flag again; the exception alone carries the news from here on.
            Thread.interrupted();
            throw new InterruptedException("closed while reading the frames of " + competition);
        }
    }

    private static long first(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, Instant since, long end) {
        @Nullable
        OffsetAndTimestamp place = consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli()))
                .get(partition);
        return place == null ? end : place.offset();
    }

    /** The partition that a producer without a partitioner of its own chooses for the key. */
    private static TopicPartition partitionOf(CompetitionId competition, KafkaConsumer<String, byte[]> consumer) {
        String topic = ArenaTopic.FEED.topicName();
        byte[] key = competition.value().getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(
                topic,
                BuiltInPartitioner.partitionForKey(
                        key, consumer.partitionsFor(topic).size()));
    }

    private KafkaConsumer<String, byte[]> open() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                ArenaTopic.MAX_MESSAGE_BYTES,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

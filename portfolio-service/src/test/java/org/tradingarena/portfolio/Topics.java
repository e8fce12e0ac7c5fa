package org.tradingarena.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;

/** Plays market-data-service and decision-service, and reads what the referee says. */
final class Topics implements AutoCloseable {

    private final String address;
    private final KafkaProducer<String, byte[]> producer;

    Topics(String address) {
        this.address = address;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "acks", "all", "max.request.size", ArenaTopic.MAX_MESSAGE_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    RecordMetadata frame(MarketFrame frame) {
        String key = frame.competitionId().value();
        Envelope envelope = Envelope.of(
                key + "/frame/" + frame.frame(), "market", key, frame.closeTime(), Instant.now(), null, frame);
        return raw(ArenaTopic.FEED, key, EventCodec.encode(envelope));
    }

    RecordMetadata answer(String eventId, DecisionAnswer answer) {
        String key = answer.competitionId().value();
        Envelope envelope = Envelope.of(eventId, "decision", key, Instant.EPOCH, Instant.now(), null, answer);
        return raw(ArenaTopic.DECISIONS, key, EventCodec.encode(envelope));
    }

    RecordMetadata raw(ArenaTopic topic, String key, byte[] value) {
        try {
            return producer.send(new ProducerRecord<>(topic.topicName(), key, value))
                    .get();
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** All records of a topic, partition by partition. */
    List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of("bootstrap.servers", address))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map((PartitionInfo info) -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** All events of a competition on a topic. */
    List<Envelope> eventsOf(ArenaTopic topic, String competition) {
        return all(topic.topicName()).stream()
                .filter(record ->
                        record.key().equals(competition) || record.key().startsWith(competition + ":"))
                .map(record -> EventCodec.decode(record.value()))
                .toList();
    }

    /** A stranger that joins the referee's group and so takes a share of its partitions; not yet polled. */
    KafkaConsumer<String, byte[]> rival(String group) {
        KafkaConsumer<String, byte[]> rival = consumer(Map.of(
                "bootstrap.servers",
                address,
                "group.id",
                group,
                "enable.auto.commit",
                false,
                "partition.assignment.strategy",
                RangeAssignor.class.getName()));
        rival.subscribe(List.of(ArenaTopic.FEED.topicName(), ArenaTopic.DECISIONS.topicName()));
        return rival;
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        producer.close();
    }
}

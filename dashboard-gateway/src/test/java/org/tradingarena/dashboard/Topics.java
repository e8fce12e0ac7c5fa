package org.tradingarena.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.topic.ArenaTopic;

/** Writes to and reads from the topics as the other services would. */
public final class Topics implements AutoCloseable {

    private final String address;
    private final KafkaProducer<String, byte[]> producer;

    public Topics(String address) {
        this.address = address;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void tell(Envelope ledgerEvent) {
        send(ArenaTopic.LEDGER, ledgerEvent.subject(), EventCodec.encode(ledgerEvent));
    }

    public void tell(CompetitionChanged head) {
        Envelope envelope = Envelope.of(
                head.competitionId() + "/head/" + head.version(),
                "portfolio-service",
                head.competitionId().value(),
                LedgerScript.START,
                LedgerScript.START,
                null,
                head);
        send(ArenaTopic.COMPETITIONS, envelope.subject(), EventCodec.encode(envelope));
    }

    public void send(ArenaTopic topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic.topicName(), key, value)).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("cannot write to " + topic.topicName(), failure);
        }
    }

    /** All values of the only partition of a topic that are there now. */
    public List<String> valuesOf(String topic) {
        return recordsOf(topic).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    /** All records of the only partition of a topic that are there now. */
    public List<ConsumerRecord<String, byte[]>> recordsOf(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.poll(Duration.ofMillis(500)).forEach(records::add);
        }
        return records;
    }

    @Override
    public void close() {
        producer.close();
    }
}

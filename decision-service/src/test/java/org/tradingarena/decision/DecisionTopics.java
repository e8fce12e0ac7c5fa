package org.tradingarena.decision;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.topic.ArenaTopic;

/** Plays the services around this one: puts frames and questions on their topics and collects the answers. */
final class DecisionTopics implements AutoCloseable {

    private static final long FRAME = 59;

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    DecisionTopics(String servers, String topic) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** Puts a boundary frame on the feed and says where it lies. */
    SnapshotRef seal(Snapshot snapshot) throws ExecutionException, InterruptedException {
        String sha256 = Canonical.sha256(snapshot);
        MarketFrame frame = new MarketFrame(
                SampleQuestion.COMPETITION,
                FRAME,
                snapshot.sealedAt().minus(Duration.ofMinutes(1)),
                snapshot.sealedAt(),
                List.of(),
                new Boundary(20, snapshot.sealedAt(), true, snapshot, sha256));
        RecordMetadata record = send(ArenaTopic.FEED, "c-1", frame);
        return new SnapshotRef(record.partition(), record.offset(), FRAME, sha256);
    }

    void ask(DecisionRequested request) throws ExecutionException, InterruptedException {
        send(ArenaTopic.REQUESTS, request.competitionId() + ":" + request.seat().seatId(), request);
    }

    /** Asks within a trace, as the service that asks would. */
    void ask(DecisionRequested request, String traceparent) throws ExecutionException, InterruptedException {
        String key = request.competitionId() + ":" + request.seat().seatId();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(ArenaTopic.REQUESTS.topicName(), key, EventCodec.encode(envelope(key, request)));
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        producer.send(record).get();
    }

    RecordMetadata sendBytes(ArenaTopic topic, String key, byte[] bytes)
            throws ExecutionException, InterruptedException {
        return producer.send(new ProducerRecord<>(topic.topicName(), key, bytes))
                .get();
    }

    /** The next answers of these seats, in the order of their arrival; fails after half a minute. */
    List<DecisionAnswer> answers(int count, String... seats) {
        List<DecisionAnswer> found = new ArrayList<>();
        for (Envelope envelope : envelopes(count, seats)) {
            found.add((DecisionAnswer) envelope.data());
        }
        return found;
    }

    List<Envelope> envelopes(int count, String... seats) {
        List<String> wanted = List.of(seats);
        List<Envelope> found = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (found.size() < count && System.nanoTime() < end) {
            for (byte[] value : values()) {
                Envelope envelope = EventCodec.decode(value);
                if (envelope.data() instanceof DecisionAnswer answer
                        && wanted.contains(answer.seatId().value())) {
                    found.add(envelope);
                }
            }
        }
        if (found.size() != count) {
            throw new AssertionError("wanted " + count + " answers of " + wanted + ", found " + found);
        }
        return found;
    }

    List<byte[]> values() {
        return records().stream().map(ConsumerRecord::value).toList();
    }

    List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return records;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private RecordMetadata send(ArenaTopic topic, String key, ArenaEvent event)
            throws ExecutionException, InterruptedException {
        return sendBytes(topic, key, EventCodec.encode(envelope(key, event)));
    }

    private static Envelope envelope(String key, ArenaEvent event) {
        return Envelope.of("id-" + UUID.randomUUID(), "test", key, SampleMarket.SEALED, Instant.EPOCH, null, event);
    }
}

package org.tradingarena.marketdata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

/** The other side of the topics: what portfolio-service would write and read. */
final class ArenaTopics implements AutoCloseable {

    /** Two for each of two replicas. */
    static final int PARTITIONS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String broker;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> feed;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    ArenaTopics(String broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.feed = consumer(Map.of());
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(ArenaTopic.FEED.topicName(), partition))
                .toList();
        feed.assign(partitions);
        feed.seekToBeginning(partitions);
    }

    void publish(int partition, CompetitionChanged change) {
        String key = change.competitionId().value();
        Envelope envelope =
                Envelope.of(key + "/" + change.version(), "test", key, change.createdAt(), Instant.EPOCH, null, change);
        send(new ProducerRecord<>(ArenaTopic.COMPETITIONS.topicName(), partition, key, EventCodec.encode(envelope)));
    }

    /** What the ingest would write. */
    void publish(CandleClosed candle) {
        String key = candle.market() + ":" + candle.bar().symbol();
        Envelope envelope =
                Envelope.of(key + "/" + candle.openTime(), "test", key, candle.openTime(), Instant.now(), null, candle);
        send(new ProducerRecord<>(ArenaTopic.CANDLES.topicName(), key, EventCodec.encode(envelope)));
    }

    void publishUnreadable(int partition, byte[] bytes) {
        send(new ProducerRecord<>(ArenaTopic.COMPETITIONS.topicName(), partition, "nobody", bytes));
    }

    /** Reads the feed on until the frames of a competition satisfy the condition, and returns all of them. */
    List<MarketFrame> awaitFrames(String competition, Predicate<List<MarketFrame>> condition) {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(PATIENCE)
                .until(
                        () -> {
                            feed.poll(Duration.ofMillis(20)).forEach(read::add);
                            return frames(competition);
                        },
                        condition);
    }

    /** The headers of the first frame of a competition. */
    List<String> headers(String competition) {
        List<String> names = new ArrayList<>();
        read.stream()
                .filter(next -> next.key().equals(competition))
                .findFirst()
                .orElseThrow()
                .headers()
                .forEach(header -> names.add(header.key()));
        return names;
    }

    /** Waits for a record on the dead-letter topic of this service. */
    byte[] awaitDeadLetter() {
        TopicPartition partition = new TopicPartition(DeadLetter.COMPETITIONS_MARKET_DATA.topicName(), 0);
        try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<byte[]> values = new ArrayList<>();
            Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(next -> values.add(next.value()));
                return !values.isEmpty();
            });
            return values.getFirst();
        }
    }

    /** Another member of the service's group; it takes partitions and tells nothing. */
    KafkaConsumer<String, byte[]> silentReplica() {
        KafkaConsumer<String, byte[]> replica = consumer(Map.of(
                "group.id", "market-data",
                "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor"));
        replica.subscribe(List.of(ArenaTopic.COMPETITIONS.topicName()));
        return replica;
    }

    @Override
    public void close() {
        producer.close();
        feed.close();
    }

    /** The frames of a competition that were read so far, copies included. */
    List<MarketFrame> frames(String competition) {
        return read.stream()
                .filter(next -> next.key().equals(competition))
                .map(ArenaTopics::frameOf)
                .toList();
    }

    private static MarketFrame frameOf(ConsumerRecord<String, byte[]> next) {
        return (MarketFrame) EventCodec.decode(next.value()).data();
    }

    private void send(ProducerRecord<String, byte[]> next) {
        try {
            producer.send(next).get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", broker);
        settings.put("max.partition.fetch.bytes", ArenaTopic.MAX_MESSAGE_BYTES);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

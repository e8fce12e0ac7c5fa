package org.tradingarena.system.arena;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * Delivers records of one competition again while it runs: exact copies with the same key, value and headers, behind
 * whatever their partition holds by then. Some come at once, some several rounds later, and what is still kept back comes
 * after the end. Which, is decided by the seed and the name of the record, never by the order of arrival.
 */
public final class Redelivery implements AutoCloseable {

    private static final int PER_CENT_AT_ONCE = 20;
    private static final int PER_CENT_LATE = 20;
    private static final int SHORTEST_DELAY = 60;
    private static final int LONGEST_DELAY = 400;

    private final TopicTap tap;
    private final KafkaProducer<String, byte[]> producer;
    private final String competition;
    private final long seed;
    private final Set<String> own = new HashSet<>();
    private final TreeMap<Long, ConsumerRecord<String, byte[]>> keptBack = new TreeMap<>();
    private final Map<ArenaTopic, Integer> atOnce = new EnumMap<>(ArenaTopic.class);
    private final Map<ArenaTopic, Integer> late = new EnumMap<>(ArenaTopic.class);
    private final Map<ArenaTopic, Integer> afterTheEnd = new EnumMap<>(ArenaTopic.class);
    private final Thread thread;
    private volatile boolean ending;
    private volatile @Nullable RuntimeException broken;
    private long heard;

    Redelivery(TestArena arena, String competition, long seed) {
        this.competition = competition;
        this.seed = seed;
        this.tap = TopicTap.fromNow(arena.kafka(), competition);
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        arena.kafka(),
                        "linger.ms",
                        0,
                        "acks",
                        "all",
                        "max.request.size",
                        ArenaTopic.MAX_MESSAGE_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
        this.thread = Thread.ofPlatform().name("redelivery").start(this::run);
    }

    private void run() {
        try {
            while (!ending) {
                ConsumerRecord<String, byte[]> entry = tap.next(Duration.ofMillis(100));
                if (entry != null && !own.remove(place(entry.topic(), entry.partition(), entry.offset()))) {
                    judge(entry);
                }
            }
        } catch (RuntimeException failure) {
            broken = failure;
        }
    }

    private void judge(ConsumerRecord<String, byte[]> entry) {
        heard++;
        String name = EventCodec.decode(entry.value()).id().replace(competition, "");
        Random dice = new Random(seed * 31 + name.hashCode());
        int throwOf = dice.nextInt(100);
        if (throwOf < PER_CENT_AT_ONCE) {
            again(entry, atOnce);
        } else if (throwOf < PER_CENT_AT_ONCE + PER_CENT_LATE) {
            long due = heard + SHORTEST_DELAY + dice.nextInt(LONGEST_DELAY - SHORTEST_DELAY);
            while (keptBack.putIfAbsent(due, entry) != null) {
                due++;
            }
        }
        while (!keptBack.isEmpty() && keptBack.firstKey() <= heard) {
            again(keptBack.pollFirstEntry().getValue(), late);
        }
    }

    private void again(ConsumerRecord<String, byte[]> entry, Map<ArenaTopic, Integer> count) {
        RecordMetadata copy = sent(new ProducerRecord<>(
                entry.topic(), entry.partition(), entry.timestamp(), entry.key(), entry.value(), entry.headers()));
        own.add(place(copy.topic(), copy.partition(), copy.offset()));
        count.merge(TopicTap.topicOf(entry), 1, Integer::sum);
    }

    private RecordMetadata sent(ProducerRecord<String, byte[]> copy) {
        try {
            return producer.send(copy).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    private static String place(String topic, int partition, long offset) {
        return new TopicPartition(topic, partition) + "@" + offset;
    }

    /** Ends the copying; what was still kept back comes now, after everything else. */
    public Redelivery end() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
        if (broken != null) {
            throw new IllegalStateException("the copying broke off", broken);
        }
        keptBack.values().forEach(entry -> again(entry, afterTheEnd));
        keptBack.clear();
        return this;
    }

    /** Copies by topic that came directly behind their records; read after {@link #end}. */
    public Map<ArenaTopic, Integer> atOnce() {
        return atOnce;
    }

    /** Copies by topic that came rounds later, while the competition ran; read after {@link #end}. */
    public Map<ArenaTopic, Integer> late() {
        return late;
    }

    /** Copies by topic that came after the end; read after {@link #end}. */
    public Map<ArenaTopic, Integer> afterTheEnd() {
        return afterTheEnd;
    }

    @Override
    public void close() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        tap.close();
        producer.close();
    }
}

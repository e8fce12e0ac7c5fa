package org.tradingarena.marketdata.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tradingarena.marketdata.application.chart.KnownCompetitions;
import org.tradingarena.marketdata.application.ingest.NeededSymbols;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * Reads the state of all competitions, whoever owns their partitions, once for the charts and for the symbols that the ingest
 * needs: from the beginning, without a group, on a thread of its own. After a failure it begins anew, and what was known stays.
 * What cannot be read is counted and passed by: the reader of the owned partitions puts it into the dead-letter topic.
 */
@Singleton
public class EveryCompetitionReader {

    private static final Logger LOG = Logger.getLogger(EveryCompetitionReader.class);

    private static final String TOPIC = ArenaTopic.COMPETITIONS.topicName();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> broker;
    private final String replica;
    private final KnownCompetitions known;
    private final NeededSymbols needed;
    private final MeterRegistry registry;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean readToTheEnd;

    EveryCompetitionReader(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "arena.market-data.replica") String replica,
            KnownCompetitions known,
            NeededSymbols needed,
            MeterRegistry registry) {
        this.broker = broker;
        this.replica = replica;
        this.known = known;
        this.needed = needed;
        this.registry = registry;
        this.thread = Thread.ofPlatform().name("every-competition").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    /** Whether everything was read that was there when the reading began; stays true from then on. */
    boolean readToTheEnd() {
        return readToTheEnd;
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                    follow(consumer);
                } catch (InterruptException stopped) {
                    LOG.debug("the reading of all competitions is stopped");
                } catch (KafkaException away) {
                    LOG.warnf("the broker does not tell the competitions: %s", away.getMessage());
                }
                if (closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        if (all.isEmpty()) {
            throw new UnknownTopicOrPartitionException(TOPIC + " is not there yet");
        }
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> unread = new HashMap<>(consumer.endOffsets(all));
        while (closed.getCount() > 0) {
            consumer.poll(POLL).forEach(this::read);
            unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            readToTheEnd |= unread.isEmpty();
        }
    }

    private void read(ConsumerRecord<String, byte[]> competition) {
        try {
            if (EventCodec.decode(competition.value()).data() instanceof CompetitionChanged change) {
                known.read(change);
                needed.read(change);
            }
        } catch (ContractViolation violation) {
            registry.counter(
                            "arena.unreadable.events",
                            "topic",
                            competition.topic(),
                            "code",
                            violation.code().name())
                    .increment();
        } catch (RuntimeException defect) {
            LOG.errorf(
                    defect,
                    "a competition is passed by: topic=%s partition=%d offset=%d",
                    competition.topic(),
                    competition.partition(),
                    competition.offset());
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = ConsumerSettings.of(
                String.valueOf(broker.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG)),
                "market-data-every-" + replica,
                "earliest");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ArenaTopic.MAX_MESSAGE_BYTES);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void stop(@Observes ShutdownEvent ended) {
        closed.countDown();
        thread.interrupt();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE)) {
                LOG.warn("the reading of all competitions does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

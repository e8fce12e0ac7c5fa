package org.tradingarena.marketdata.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.marketdata.application.live.CandleBoard;
import org.tradingarena.marketdata.config.MarketDataConfig;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * Pins the candles of {@code market.candles.v1} on the board of this replica: all partitions, from as far back as the board
 * reaches, without a group, since every replica needs them all. What cannot be read is counted and passed over.
 */
@ApplicationScoped
public class CandleReader {

    private static final Logger LOG = Logger.getLogger(CandleReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    private final Map<String, Object> broker;
    private final MarketDataConfig config;
    private final CandleBoard board;
    private final Clock clock;
    private final MeterRegistry registry;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    CandleReader(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MarketDataConfig config,
            CandleBoard board,
            Clock clock,
            MeterRegistry registry) {
        this.broker = broker;
        this.config = config;
        this.board = board;
        this.clock = clock;
        this.registry = registry;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().daemon().name("candle-board").start(this::run);
    }

    void stop(@Observes @Priority(1) ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        Consumer<String, byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            if (!running.join(PATIENCE_AT_STOP)) {
                LOG.warn("the reader of candles did not stop in time");
            }
        }
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> open = open()) {
                consumer = open;
                seek(open);
                while (!stopping) {
                    open.poll(POLL).forEach(this::pin);
                }
            } catch (WakeupException | InterruptException stop) {
                return;
            } catch (KafkaException failure) {
                // The client waits and repeats by itself; what still comes here is worth a new client and a line.
                LOG.errorf(failure, "the reader of candles begins anew");
            }
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        Map<String, Object> settings = ConsumerSettings.of(
                String.valueOf(broker.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG)),
                "candle-board-" + config.replica(),
                "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void seek(Consumer<String, byte[]> open) {
        List<TopicPartition> partitions = open.partitionsFor(ArenaTopic.CANDLES.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        open.assign(partitions);
        long since = clock.instant().minus(CandleBoard.REACH).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since));
        Map<TopicPartition, OffsetAndTimestamp> found = open.offsetsForTimes(times);
        Map<TopicPartition, Long> ends = open.endOffsets(partitions);
        partitions.forEach(partition -> {
            OffsetAndTimestamp place = found.get(partition);
            open.seek(partition, place == null ? ends.getOrDefault(partition, 0L) : place.offset());
        });
        LOG.infof("reads candles since %s", Instant.ofEpochMilli(since));
    }

    private void pin(ConsumerRecord<String, byte[]> record) {
        try {
            switch (EventCodec.decode(record.value()).data()) {
                case CandleClosed candle -> board.closed(candle);
                case GapDetected gap -> board.missing(gap);
                // A repair announces candles that follow, and corrected candles stay as they were told.
                default -> {}
            }
        } catch (ContractViolation violation) {
            LOG.errorf(
                    "%s topic=%s partition=%d offset=%d",
                    violation.getMessage(), record.topic(), record.partition(), record.offset());
            registry.counter(
                            "arena.unreadable.events",
                            "topic",
                            record.topic(),
                            "code",
                            violation.code().name())
                    .increment();
        }
    }
}

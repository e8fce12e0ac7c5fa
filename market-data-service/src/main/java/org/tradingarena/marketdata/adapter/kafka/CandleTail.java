package org.tradingarena.marketdata.adapter.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapRepaired;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * Reads the end of a partition of candles for whoever goes on with a series: as far back as the horizon, and at least some
 * thousand records, so that a pause longer than the horizon is found as well.
 */
final class CandleTail {

    private static final Logger LOG = Logger.getLogger(CandleTail.class);

    private static final long AT_LEAST = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String broker;
    private final Duration horizon;
    private final Clock clock;

    CandleTail(String broker, Duration horizon, Clock clock) {
        this.broker = broker;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** What the topic tells of the series; tries again while the broker is away. */
    ToldCandles read(CandleSeries series) throws InterruptedException {
        while (true) {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                return read(consumer, series);
            } catch (InterruptException stopped) {
                Thread.interrupted();
                throw new InterruptedException("stopped while reading the candles of " + series.key());
            } catch (KafkaException away) {
                LOG.warnf("%s: what was told cannot be read yet: %s", series.key(), away.getMessage());
                if (new CountDownLatch(1).await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("nobody counts that latch down");
                }
            }
        }
    }

    private ToldCandles read(KafkaConsumer<String, byte[]> consumer, CandleSeries series) {
        String topic = ArenaTopic.CANDLES.topicName();
        TopicPartition partition = new TopicPartition(
                topic,
                CandlePartitions.of(series.key(), consumer.partitionsFor(topic).size()));
        consumer.assign(List.of(partition));
        long end = endOf(consumer.endOffsets(List.of(partition)), partition);
        long begin = endOf(consumer.beginningOffsets(List.of(partition)), partition);
        consumer.seek(partition, Math.max(begin, start(consumer, partition, end)));
        ToldCandles told = new ToldCandles(series);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(record -> fold(record, series, told));
        }
        return told;
    }

    private static long endOf(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private long start(KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long end) {
        long since = clock.instant().minus(horizon).toEpochMilli();
        OffsetAndTimestamp first =
                consumer.offsetsForTimes(Map.of(partition, since)).get(partition);
        long ofHorizon = first == null ? end : first.offset();
        return Math.min(ofHorizon, end - AT_LEAST);
    }

    private static void fold(ConsumerRecord<String, byte[]> record, CandleSeries series, ToldCandles told) {
        if (!series.key().equals(record.key())) {
            return;
        }
        try {
            ArenaEvent event = EventCodec.decode(record.value()).data();
            if (isOf(series, event)) {
                told.fold(event);
            }
        } catch (ContractViolation violation) {
            LOG.errorf(
                    "%s topic=%s partition=%d offset=%d",
                    violation.getMessage(), record.topic(), record.partition(), record.offset());
        }
    }

    private static boolean isOf(CandleSeries series, ArenaEvent event) {
        Duration step =
                switch (event) {
                    case CandleClosed closed -> closed.step();
                    case CandleCorrected corrected -> corrected.step();
                    case GapDetected gap -> gap.step();
                    case GapRepaired repaired -> repaired.step();
                    default -> Duration.ZERO;
                };
        return series.step().equals(step);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ArenaTopic.MAX_MESSAGE_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

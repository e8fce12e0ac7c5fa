package org.tradingarena.portfolio.adapter.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.referee.GapMemory;
import org.tradingarena.portfolio.config.PortfolioConfig;
import org.tradingarena.portfolio.metrics.RefereeMetrics;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * The life of one consumer: poll, work, acknowledge.
 *
 * <p>At most one batch is open. While a part of it waits for the database, every partition is paused and polling goes on,
 * so the group keeps its member and nothing is acknowledged. A rebalance ends the open batch: its records come again, to
 * whoever holds the partition then. Everything here runs on one thread, callbacks included.
 */
final class RefereeSession implements ConsumerRebalanceListener {

    private static final Logger LOGGER = Logger.getLogger(RefereeSession.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final BatchWorkers workers;
    private final GapMemory gaps;
    private final RefereeMetrics metrics;
    private final Backoff backoff;
    private final Map<TopicPartition, OffsetAndMetadata> acknowledged = new HashMap<>();
    private @Nullable PolledBatch open;
    private volatile boolean stopped;
    private volatile long lastPoll = System.nanoTime();
    private volatile Map<String, Long> held = Map.of();

    RefereeSession(
            KafkaConsumer<String, byte[]> consumer,
            BatchWorkers workers,
            GapMemory gaps,
            RefereeMetrics metrics,
            PortfolioConfig.Referee config) {
        this.consumer = consumer;
        this.workers = workers;
        this.gaps = gaps;
        this.metrics = metrics;
        this.backoff = new Backoff(FIRST_PAUSE, config.longestPause());
    }

    /** Returns after {@link #stop}; throws what breaks the consumer. */
    void run() {
        consumer.subscribe(List.of(ArenaTopic.FEED.topicName(), ArenaTopic.DECISIONS.topicName()), this);
        try {
            while (!stopped) {
                turn();
            }
        } catch (WakeupException asked) {
            if (!stopped) {
                throw asked;
            }
        }
        acknowledgeBeforeLeaving();
    }

    private void turn() {
        ConsumerRecords<String, byte[]> polled = consumer.poll(open == null ? POLL : backoff.remaining(POLL));
        lastPoll = System.nanoTime();
        if (!polled.isEmpty()) {
            metrics.polled(polled.count());
            open = new PolledBatch(polled);
        }
        PolledBatch batch = open;
        if (batch != null && backoff.isOver()) {
            workers.work(batch);
            if (batch.isDone()) {
                close(batch);
            } else {
                backoff.lengthen();
                consumer.pause(consumer.assignment());
            }
        }
    }

    private void close(PolledBatch batch) {
        open = null;
        backoff.reset();
        batch.rewinds().forEach((partition, offset) -> {
            LOGGER.infof("%s is read again from offset %d", partition, offset);
            metrics.rewound();
            consumer.seek(partition, offset);
        });
        acknowledged.putAll(batch.acknowledgeable());
        consumer.commitAsync(batch.acknowledgeable(), (offsets, failure) -> {
            if (failure != null) {
                LOGGER.debugf("an acknowledgement failed, a later one covers it: %s", failure.getMessage());
            }
        });
        consumer.resume(consumer.paused());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        acknowledgeBeforeLeaving();
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        held = consumer.assignment().stream()
                .collect(Collectors.groupingBy(TopicPartition::topic, Collectors.counting()));
        LOGGER.infof("holds %s", held);
        if (open != null) {
            consumer.pause(partitions);
        }
    }

    /** The range assignor takes all partitions at every rebalance, so an open batch never survives in part. */
    private void forget(Collection<TopicPartition> partitions) {
        if (open != null && open.touches(partitions)) {
            open = null;
            backoff.reset();
        }
        acknowledged.keySet().removeAll(partitions);
        gaps.clear();
    }

    private void acknowledgeBeforeLeaving() {
        try {
            consumer.commitSync(acknowledged, Duration.ofSeconds(2));
        } catch (WakeupException again) {
            acknowledgeBeforeLeaving();
        } catch (KafkaException failure) {
            LOGGER.warnf("not acknowledged, so delivered again: %s", failure.getMessage());
        }
    }

    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    boolean polledWithin(Duration age) {
        return System.nanoTime() - lastPoll < age.toNanos();
    }

    Map<String, Long> held() {
        return held;
    }
}

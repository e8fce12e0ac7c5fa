package org.tradingarena.marketdata.adapter.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.application.ingest.NeededSymbols;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * Decides which symbols this replica takes in, on a thread of its own: of those that are needed at all, the ones in our
 * partitions of the candles. Its consumer is a member of the ingest group whose records are never read. Nothing is told
 * before all that is needed is known, and a partition that is taken away stops its symbols inside the rebalance.
 */
final class CandleOwnership implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CandleOwnership.class);

    private static final String GROUP = "market-ingest";
    private static final String CANDLES = ArenaTopic.CANDLES.topicName();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String broker;
    private final String replica;
    private final NeededSymbols needed;
    private final BooleanSupplier allKnown;
    private final Consumer<Set<LiveSymbol>> owner;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final Set<Integer> partitions = new HashSet<>();
    private int partitionCount;

    /**
     * Owns nothing yet.
     *
     * @param needed what somebody else keeps up to date
     * @param allKnown whether {@code needed} has heard of all competitions
     * @param owner is told what is ours whenever that changes, always by one thread
     */
    CandleOwnership(
            String broker,
            String replica,
            NeededSymbols needed,
            BooleanSupplier allKnown,
            Consumer<Set<LiveSymbol>> owner) {
        this.broker = broker;
        this.replica = replica;
        this.needed = needed;
        this.allKnown = allKnown;
        this.owner = owner;
        this.thread = Thread.ofPlatform().name("candle-ownership").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                try (KafkaConsumer<String, byte[]> group = consumer()) {
                    follow(group);
                } catch (WakeupException | InterruptException stopped) {
                    LOG.debug("the ownership of candles is given up");
                } catch (KafkaException away) {
                    LOG.warnf("the broker does not say which candles are ours: %s", away.getMessage());
                }
                disown(Set.copyOf(partitions));
                if (closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(KafkaConsumer<String, byte[]> group) {
        partitionCount = group.partitionsFor(CANDLES).size();
        if (partitionCount == 0) {
            throw new UnknownTopicOrPartitionException(CANDLES + " is not there yet");
        }
        group.subscribe(List.of(CANDLES), this);
        while (closed.getCount() > 0) {
            var unread = group.poll(POLL);
            if (!unread.isEmpty()) {
                LOG.debugf("%d records came before their partition was paused", unread.count());
            }
            group.pause(group.assignment());
            tell();
        }
    }

    private void tell() {
        if (allKnown.getAsBoolean()) {
            owner.accept(needed.all().stream()
                    .filter(symbol -> partitions.contains(CandlePartitions.of(symbol.key(), partitionCount)))
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        assigned.forEach(partition -> partitions.add(partition.partition()));
        if (!assigned.isEmpty()) {
            LOG.infof("owns partitions %s of the candles", partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        disown(revoked.stream().map(TopicPartition::partition).collect(Collectors.toSet()));
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        onPartitionsRevoked(lost);
    }

    private void disown(Set<Integer> revoked) {
        if (partitions.removeAll(revoked)) {
            LOG.infof("gave up partitions %s of the candles", revoked);
            tell();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = ConsumerSettings.of(broker, "market-ingest-" + replica, "latest");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Gives everything up and leaves the group. */
    @Override
    public void close() {
        closed.countDown();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("the ownership of candles does not end; the group will notice");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.tradingarena.marketdata.adapter.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.tradingarena.marketdata.application.feed.FeedSessions;

/**
 * Follows which partitions of the competitions this replica owns. Every assignment is read from the beginning, whatever
 * the group may have committed: what runs can only be known from all of it.
 */
@ApplicationScoped
@Identifier("competitions")
public class CompetitionsOwnership implements KafkaConsumerRebalanceListener {

    private final FeedSessions sessions;

    CompetitionsOwnership(FeedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        sessions.assigned(ends.entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue)));
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            sessions.revoked(partitions.stream().map(TopicPartition::partition).toList());
        }
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onPartitionsRevoked(consumer, partitions);
    }
}

package org.tradingarena.cli.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.topic.ArenaTopic;

/** Reads off the topic of competitions which of them are not over; no service has to run for it. */
public final class OpenCompetitions {
    private static final int API_TIMEOUT_MILLIS = 20_000;
    private static final Duration POLL = Duration.ofSeconds(1);

    private OpenCompetitions() {}

    /** Their ids, in order. */
    public static List<String> on(String bootstrapServers) {
        Map<String, CompetitionStatus> latest = new TreeMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
            List<TopicPartition> places = consumer.partitionsFor(ArenaTopic.COMPETITIONS.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(entry -> note(entry, latest));
            }
        }
        List<String> open = new ArrayList<>();
        latest.forEach((id, status) -> {
            if (status != CompetitionStatus.STOPPED && status != CompetitionStatus.FINISHED) {
                open.add(id);
            }
        });
        return open;
    }

    private static void note(ConsumerRecord<String, byte[]> entry, Map<String, CompetitionStatus> latest) {
        if (entry.value() == null) {
            latest.remove(entry.key());
            return;
        }
        try {
            if (EventCodec.decode(entry.value()).data() instanceof CompetitionChanged changed) {
                latest.put(entry.key(), changed.status());
            }
        } catch (ContractViolation unreadable) {
            return; // every service skips it, and so nobody goes on with it
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        API_TIMEOUT_MILLIS,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}

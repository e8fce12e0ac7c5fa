package org.tradingarena.system.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * How long each round took, read from the topics themselves, by the producers' own time stamps, in milliseconds from
 * publishing the boundary frame.
 *
 * @param released until the state that lets a lockstep market go on
 * @param told until {@code RoundDecided} stands on the ledger topic
 */
record RoundOverheads(List<Double> released, List<Double> told) {

    static RoundOverheads of(String kafka, String competition) {
        Map<Integer, Long> sealed = new HashMap<>();
        Map<Integer, Long> released = new HashMap<>();
        Map<Integer, Long> told = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records(kafka, competition)) {
            switch (EventCodec.decode(record.value()).data()) {
                case MarketFrame frame
                when frame.boundary() != null ->
                    sealed.putIfAbsent(frame.boundary().round(), record.timestamp());
                case CompetitionChanged state -> released.putIfAbsent(state.decidedRound(), record.timestamp());
                case RoundDecided round -> told.putIfAbsent(round.round(), record.timestamp());
                default -> {}
            }
        }
        return new RoundOverheads(since(sealed, released), since(sealed, told));
    }

    private static List<Double> since(Map<Integer, Long> begins, Map<Integer, Long> ends) {
        List<Double> lasted = new ArrayList<>();
        begins.forEach((round, begin) -> {
            Long end = ends.get(round);
            if (end != null) {
                lasted.add((double) (end - begin));
            }
        });
        return lasted;
    }

    private static List<ConsumerRecord<String, byte[]>> records(String kafka, String competition) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", kafka);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(ArenaTopic.FEED, ArenaTopic.COMPETITIONS, ArenaTopic.LEDGER)
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (competition.equals(record.key())) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }
}

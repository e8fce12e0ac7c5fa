package org.tradingarena.portfolio.adapter.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Rewind;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * The records of one poll, by competition, and the offsets that may be acknowledged when all of them are done. Groups
 * are taken out as they are done; what is left is tried again.
 */
final class PolledBatch {

    private final Map<String, List<ConsumerRecord<String, byte[]>>> groups = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> rewinds = new HashMap<>();
    private final int size;

    PolledBatch(ConsumerRecords<String, byte[]> polled) {
        size = polled.count();
        Map<String, List<ConsumerRecord<String, byte[]>>> answers = new LinkedHashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            boolean feed = partition.topic().equals(ArenaTopic.FEED.topicName());
            for (ConsumerRecord<String, byte[]> record : polled.records(partition)) {
                String competition = record.key() == null ? "" : record.key();
                (feed ? groups : answers)
                        .computeIfAbsent(competition, _ -> new ArrayList<>())
                        .add(record);
                next.put(partition, record.offset() + 1);
            }
        }
        answers.forEach((competition, records) -> groups.merge(competition, records, PolledBatch::inOrderOfWriting));
    }

    /** Merges two logs by the time their records were written; the order within each stays as it is. */
    static List<ConsumerRecord<String, byte[]>> inOrderOfWriting(
            List<ConsumerRecord<String, byte[]>> frames, List<ConsumerRecord<String, byte[]>> answers) {
        List<ConsumerRecord<String, byte[]>> merged = new ArrayList<>(frames.size() + answers.size());
        int frame = 0;
        for (ConsumerRecord<String, byte[]> answer : answers) {
            while (frame < frames.size() && frames.get(frame).timestamp() <= answer.timestamp()) {
                merged.add(frames.get(frame++));
            }
            merged.add(answer);
        }
        merged.addAll(frames.subList(frame, frames.size()));
        return merged;
    }

    /** Competitions that are not done, with their records. */
    Map<String, List<ConsumerRecord<String, byte[]>>> left() {
        return Map.copyOf(groups);
    }

    /** The competition's transaction is committed, or it has none. */
    void done(String competition) {
        groups.remove(competition);
    }

    /** The feed is to be read again from there; of two places in one partition the earlier counts. */
    void rewind(Rewind rewind) {
        rewinds.merge(new TopicPartition(ArenaTopic.FEED.topicName(), rewind.partition()), rewind.offset(), Math::min);
    }

    boolean isDone() {
        return groups.isEmpty();
    }

    /** Whether any record came from one of those partitions. */
    boolean touches(Collection<TopicPartition> partitions) {
        return partitions.stream().anyMatch(next::containsKey);
    }

    /** Where to read again. */
    Map<TopicPartition, Long> rewinds() {
        return rewinds;
    }

    /** What may be acknowledged once everything is done. */
    Map<TopicPartition, OffsetAndMetadata> acknowledgeable() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) ->
                offsets.put(partition, new OffsetAndMetadata(rewinds.getOrDefault(partition, offset))));
        return offsets;
    }

    int size() {
        return size;
    }
}

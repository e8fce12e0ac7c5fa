package org.tradingarena.portfolio.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Rewind;
import org.tradingarena.schema.topic.ArenaTopic;

class PolledBatchTest {

    private static final TopicPartition FEED = new TopicPartition(ArenaTopic.FEED.topicName(), 3);
    private static final TopicPartition ANSWERS = new TopicPartition(ArenaTopic.DECISIONS.topicName(), 3);

    @Test
    void shouldMergeFeedAndAnswersByTimeAndKeepTheOrderOfEach() {
        // given: the second frame carries an earlier time than the first, as after a change of hands
        PolledBatch batch = batch(
                List.of(record(FEED, 10, "a", 100), record(FEED, 11, "a", 90), record(FEED, 12, "a", 300)),
                List.of(record(ANSWERS, 7, "a", 95), record(ANSWERS, 8, "a", 200)));

        // when
        List<Long> offsets = batch.left().getOrDefault("a", List.of()).stream()
                .map(ConsumerRecord::offset)
                .toList();

        // then
        assertThat(offsets).containsExactly(7L, 10L, 11L, 8L, 12L);
    }

    @Test
    void shouldAcknowledgeOnlyWhatLiesBeforeARewind() {
        // given
        PolledBatch batch = batch(List.of(record(FEED, 10, "a", 1), record(FEED, 11, "b", 2)), List.of());

        // when
        batch.rewind(new Rewind(3, 9, 4));
        batch.rewind(new Rewind(3, 5, 2));
        batch.done("a");
        batch.done("b");

        // then
        assertThat(batch.isDone()).isTrue();
        assertThat(batch.acknowledgeable()).isEqualTo(Map.of(FEED, new OffsetAndMetadata(5)));
        assertThat(batch.rewinds()).isEqualTo(Map.of(FEED, 5L));
    }

    @Test
    void shouldKeepWhatIsNotDone() {
        // given
        PolledBatch batch = batch(List.of(record(FEED, 10, "a", 1)), List.of(record(ANSWERS, 4, "b", 2)));

        // when
        batch.done("a");

        // then
        assertThat(batch.isDone()).isFalse();
        assertThat(batch.left()).containsOnlyKeys("b");
        assertThat(batch.touches(List.of(FEED))).isTrue();
    }

    private static PolledBatch batch(
            List<ConsumerRecord<String, byte[]>> frames, List<ConsumerRecord<String, byte[]>> answers) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> polled = new LinkedHashMap<>();
        polled.put(ANSWERS, answers);
        polled.put(FEED, frames);
        return new PolledBatch(new ConsumerRecords<>(polled, Map.of()));
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition from, long offset, String key, long time) {
        return new ConsumerRecord<>(
                from.topic(),
                from.partition(),
                offset,
                time,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}

package org.tradingarena.dashboard.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;
import org.tradingarena.dashboard.LedgerScript;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.topic.ArenaTopic;

class TopicReaderTest {

    private static final byte[] POISON = "poison".getBytes(UTF_8);
    private static final byte[] TOMBSTONE = {};

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GatewayMetrics metrics = new GatewayMetrics(registry);
    private final Directory directory = new Directory();
    private final Rooms rooms =
            new Rooms(directory, (competition, sequence) -> List.of(), metrics, new ArenaNotices(Optional.empty()));
    private final TopicReader reader = new TopicReader(rooms, metrics);
    private final DeadLetters deadLetters = new DeadLetters();

    @Test
    void shouldPutAsideOnlyTheRecordOfABatchThatItCannotRead() {
        // given
        LedgerScript one = new LedgerScript("one", 1);
        LedgerScript other = new LedgerScript("other", 1);
        // when
        CompletableFuture<Void> heard = reader.competitions(
                        batch(ArenaTopic.COMPETITIONS, head(one), POISON, TOMBSTONE, head(other)))
                .toCompletableFuture();
        // then
        assertThat(directory.find(one.competition())).isPresent();
        assertThat(directory.find(other.competition())).isPresent();
        assertThat(deadLetters.offsets).containsExactly(1L);
        assertThat(deadLetters.reasons.getFirst()).isInstanceOf(ContractViolation.class);
        assertThat(registry.counter(
                                "arena_unreadable_events",
                                "topic",
                                ArenaTopic.COMPETITIONS.topicName(),
                                "code",
                                "EVENT_UNREADABLE")
                        .count())
                .isEqualTo(1.0);
        assertThat(heard).isNotDone();
        deadLetters.written.complete(null);
        assertThat(heard).isCompleted();
    }

    @Test
    void shouldFailWhenTheDeadLetterTopicIsOutOfReach() {
        // when
        CompletableFuture<Void> heard =
                reader.ledger(batch(ArenaTopic.LEDGER, POISON)).toCompletableFuture();
        deadLetters.written.completeExceptionally(new IllegalStateException("away for the test"));
        // then
        assertThat(heard).isCompletedExceptionally();
    }

    private static byte[] head(LedgerScript script) {
        return EventCodec.encode(Envelope.of(
                script.competition() + "/head/1",
                "portfolio-service",
                script.competition().value(),
                LedgerScript.START,
                LedgerScript.START,
                null,
                script.head(1, CompetitionStatus.RUNNING, LedgerScript.START)));
    }

    private IncomingKafkaRecordBatch<String, byte[]> batch(ArenaTopic topic, byte[]... values) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (byte[] value : values) {
            records.add(new ConsumerRecord<>(
                    topic.topicName(), 0, records.size(), "key", value.length == 0 ? null : value));
        }
        return new IncomingKafkaRecordBatch<>(
                new ConsumerRecords<>(Map.of(new TopicPartition(topic.topicName(), 0), records), Map.of()),
                topic.topicName(),
                0,
                new NothingCommitted(),
                deadLetters,
                false,
                false);
    }

    private static final class NothingCommitted implements KafkaCommitHandler {

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
            return Uni.createFrom().voidItem();
        }
    }

    private static final class DeadLetters implements KafkaFailureHandler {

        private final List<Long> offsets = new ArrayList<>();
        private final List<Throwable> reasons = new ArrayList<>();
        private final CompletableFuture<Void> written = new CompletableFuture<>();

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
            offsets.add(record.getOffset());
            reasons.add(reason);
            return Uni.createFrom().completionStage(written);
        }
    }
}

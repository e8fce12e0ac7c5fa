package org.tradingarena.dashboard.feed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.ledger.LedgerEvent;

/**
 * Hears the topics, all records of a poll at once. A record that it cannot take goes to the dead-letter topic, and is
 * counted when it broke the contract; the records around it are not disturbed.
 */
@ApplicationScoped
public class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);

    private final Rooms rooms;
    private final GatewayMetrics metrics;

    public TopicReader(Rooms rooms, GatewayMetrics metrics) {
        this.rooms = rooms;
        this.metrics = metrics;
    }

    /** Hears of ledger entries. The stage ends when what had to be put aside is on the dead-letter topic. */
    @Incoming("ledger")
    @Blocking
    public CompletionStage<Void> ledger(KafkaRecordBatch<String, byte[]> batch) {
        return hear(batch, this::ledgerEntry);
    }

    /** Hears of competitions. The stage ends when what had to be put aside is on the dead-letter topic. */
    @Incoming("competitions")
    @Blocking
    public CompletionStage<Void> competitions(KafkaRecordBatch<String, byte[]> batch) {
        return hear(batch, this::competition);
    }

    private void ledgerEntry(KafkaRecord<String, byte[]> record) {
        Envelope envelope = decode(record);
        if (envelope.data() instanceof LedgerEvent event) {
            rooms.hear(event.competitionId(), envelope);
        }
    }

    private void competition(KafkaRecord<String, byte[]> record) {
        if (record.getPayload() == null) {
            return;
        }
        if (decode(record).data() instanceof CompetitionChanged head) {
            rooms.changed(head);
        }
    }

    /** No exception of a single record may leave: the channel would end with it. */
    private static CompletionStage<Void> hear(
            KafkaRecordBatch<String, byte[]> batch, Consumer<KafkaRecord<String, byte[]>> ear) {
        List<CompletableFuture<Void>> putAside = new ArrayList<>();
        for (KafkaRecord<String, byte[]> record : batch) {
            try {
                ear.accept(record);
            } catch (RuntimeException notTaken) {
                putAside.add(putAside(record, notTaken));
            }
        }
        return CompletableFuture.allOf(putAside.toArray(CompletableFuture[]::new))
                .thenCompose(done -> batch.ack());
    }

    private static CompletableFuture<Void> putAside(KafkaRecord<String, byte[]> record, RuntimeException reason) {
        LOG.errorf(
                reason instanceof ContractViolation ? null : reason,
                "%s topic=%s partition=%d offset=%d",
                reason.getMessage(),
                record.getTopic(),
                record.getPartition(),
                record.getMetadata(IncomingKafkaRecordMetadata.class)
                        .map(IncomingKafkaRecordMetadata::getOffset)
                        .orElse(-1L));
        return record.nack(reason).toCompletableFuture();
    }

    private Envelope decode(KafkaRecord<String, byte[]> record) {
        try {
            return EventCodec.decode(record.getPayload());
        } catch (ContractViolation violation) {
            metrics.unreadable(record.getTopic(), violation.code().name());
            throw violation;
        }
    }
}

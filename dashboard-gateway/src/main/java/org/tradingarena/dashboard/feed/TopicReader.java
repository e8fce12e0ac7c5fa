package org.tradingarena.dashboard.feed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.ledger.LedgerEvent;

/** Hears the topics. What it cannot read goes to the dead-letter topic and is counted; the next record is not disturbed. */
@ApplicationScoped
public class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);

    private final Rooms rooms;
    private final GatewayMetrics metrics;

    public TopicReader(Rooms rooms, GatewayMetrics metrics) {
        this.rooms = rooms;
        this.metrics = metrics;
    }

    /** Hears of a ledger entry. */
    @Incoming("ledger")
    @Blocking
    public void ledger(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = decode(record);
        if (envelope.data() instanceof LedgerEvent event) {
            rooms.hear(event.competitionId(), envelope);
        }
    }

    /** Hears of a competition. */
    @Incoming("competitions")
    @Blocking
    public void competitions(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        if (decode(record).data() instanceof CompetitionChanged head) {
            rooms.changed(head);
        }
    }

    private Envelope decode(ConsumerRecord<String, byte[]> record) {
        try {
            return EventCodec.decode(record.value());
        } catch (ContractViolation violation) {
            metrics.unreadable(record.topic(), violation.code().name());
            LOG.errorf(
                    "%s topic=%s partition=%d offset=%d",
                    violation.getMessage(), record.topic(), record.partition(), record.offset());
            throw violation;
        }
    }
}

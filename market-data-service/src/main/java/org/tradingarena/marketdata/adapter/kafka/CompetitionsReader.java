package org.tradingarena.marketdata.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.tradingarena.marketdata.application.feed.FeedSessions;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.competition.CompetitionChanged;

/** Hands the state of competitions to the feed sessions; what cannot be read goes to the dead-letter topic. */
@ApplicationScoped
public class CompetitionsReader {

    private static final Logger LOG = Logger.getLogger(CompetitionsReader.class);

    private final FeedSessions sessions;
    private final MeterRegistry registry;

    CompetitionsReader(FeedSessions sessions, MeterRegistry registry) {
        this.sessions = sessions;
        this.registry = registry;
    }

    /** Throws {@link ContractViolation} for an unreadable record, which the connector then dead-letters. */
    @Incoming("competitions")
    @Blocking
    void on(ConsumerRecord<String, byte[]> competition) {
        try {
            ArenaEvent event = EventCodec.decode(competition.value()).data();
            if (event instanceof CompetitionChanged change) {
                sessions.read(competition.partition(), competition.offset(), change);
            }
        } catch (ContractViolation violation) {
            LOG.errorf(
                    "%s topic=%s partition=%d offset=%d",
                    violation.getMessage(), competition.topic(), competition.partition(), competition.offset());
            registry.counter(
                            "arena.unreadable.events",
                            "topic",
                            competition.topic(),
                            "code",
                            violation.code().name())
                    .increment();
            throw violation;
        } finally {
            sessions.passed(competition.partition(), competition.offset());
        }
    }
}

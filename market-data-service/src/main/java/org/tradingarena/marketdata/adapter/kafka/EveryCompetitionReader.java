package org.tradingarena.marketdata.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tradingarena.marketdata.application.chart.KnownCompetitions;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;

/**
 * Keeps the state of all competitions, whoever owns their partitions, in a group of its own. What cannot be read is counted and
 * passed by: the reader of the owned partitions puts it into the dead-letter topic.
 */
@ApplicationScoped
public class EveryCompetitionReader {

    private final KnownCompetitions competitions;
    private final MeterRegistry registry;

    EveryCompetitionReader(KnownCompetitions competitions, MeterRegistry registry) {
        this.competitions = competitions;
        this.registry = registry;
    }

    @Incoming("every-competition")
    @Blocking
    void on(ConsumerRecord<String, byte[]> competition) {
        try {
            if (EventCodec.decode(competition.value()).data() instanceof CompetitionChanged change) {
                competitions.read(change);
            }
        } catch (ContractViolation violation) {
            registry.counter(
                            "arena.unreadable.events",
                            "topic",
                            competition.topic(),
                            "code",
                            violation.code().name())
                    .increment();
        }
    }
}

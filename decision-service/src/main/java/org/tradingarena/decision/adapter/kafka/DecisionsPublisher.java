package org.tradingarena.decision.adapter.kafka;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionRequested;

/** Puts answers on {@code decision.decisions.v1} and waits until the broker has them. */
@ApplicationScoped
public class DecisionsPublisher {

    private static final String SOURCE = "decision-service";
    private static final int CONTENT_ID_DIGITS = 16;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MutinyEmitter<byte[]> decisions;
    private final Clock clock;

    /** The buffer needs no bound of its own: the number of open questions bounds it. */
    DecisionsPublisher(
            @Channel("decisions") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> decisions,
            Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Publishes in the trace of the question; tries for as long as the broker is only passingly unwell. */
    void publish(DecisionAnswer answer, DecisionRequested request, Message<?> question) {
        Envelope envelope = envelope(answer, request, clock.instant());
        byte[] bytes = EventCodec.encode(envelope);
        Metadata tracing =
                TracingMetadata.fromMessage(question).map(Metadata::of).orElse(Metadata.empty());
        decisions
                .sendMessage(Message.of(bytes, tracing.with(record(envelope))))
                .onFailure(RetriableException.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely();
    }

    /** Two calls of a model are two answers with two costs, so the id names the content; the same answer keeps its id. */
    static Envelope envelope(DecisionAnswer answer, DecisionRequested request, Instant recordedAt) {
        String competition = answer.competitionId().value();
        String round = competition + "/" + answer.round();
        return Envelope.of(
                competition + "/decision/" + answer.round() + "/" + answer.seatId() + "/" + contentId(answer),
                SOURCE,
                competition,
                request.sealedAt(),
                recordedAt,
                round,
                answer);
    }

    private static String contentId(DecisionAnswer answer) {
        return Canonical.sha256(answer).substring(0, CONTENT_ID_DIGITS);
    }

    private static OutgoingKafkaRecordMetadata<String> record(Envelope envelope) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(EventCodec.TYPE_HEADER, envelope.type().getBytes(StandardCharsets.UTF_8));
        headers.add(
                EventCodec.SCHEMA_VERSION_HEADER,
                Integer.toString(envelope.schemaVersion()).getBytes(StandardCharsets.UTF_8));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(envelope.subject())
                .withHeaders(headers)
                .build();
    }
}

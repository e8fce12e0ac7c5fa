package org.tradingarena.marketdata.adapter.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.tradingarena.marketdata.application.feed.FrameLog;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;

/** Writes frames to {@code market.feed.v1}, keyed by competition; a trace begins with every frame. */
@ApplicationScoped
public class KafkaFrameLog implements FrameLog {

    private static final String SOURCE = "market-data-service";

    private final Producer<String, byte[]> producer;
    private final Clock clock;
    private final Tracer tracer;
    private final TextMapPropagator propagator;

    KafkaFrameLog(Producer<String, byte[]> producer, Clock clock, OpenTelemetry telemetry) {
        this.producer = producer;
        this.clock = clock;
        this.tracer = telemetry.getTracer(SOURCE);
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public CompletableFuture<Void> append(MarketFrame frame) throws InterruptedException {
        CompletableFuture<Void> written = new CompletableFuture<>();
        Span span = tracer.spanBuilder(ArenaTopic.FEED.topicName() + " publish")
                .setSpanKind(SpanKind.PRODUCER)
                .setNoParent()
                .startSpan();
        try {
            var _ = producer.send(record(frame, span), (position, failure) -> {
                span.end();
                if (failure == null) {
                    written.complete(null);
                } else {
                    written.completeExceptionally(failure);
                }
            });
        } catch (InterruptException closed) {
            span.end();
            // The client sets the interrupt flag again; the exception alone carries the news from here on.
            Thread.interrupted();
            throw new InterruptedException("closed while writing frame " + frame.frame());
        } catch (KafkaException refused) {
            span.end();
            written.completeExceptionally(refused);
        }
        return written;
    }

    private ProducerRecord<String, byte[]> record(MarketFrame frame, Span span) {
        String key = frame.competitionId().value();
        String correlation =
                frame.boundary() == null ? null : key + "/" + frame.boundary().round();
        Envelope envelope = Envelope.of(
                key + "/frame/" + frame.frame(), SOURCE, key, frame.closeTime(), clock.instant(), correlation, frame);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(ArenaTopic.FEED.topicName(), key, EventCodec.encode(envelope));
        header(record, EventCodec.TYPE_HEADER, envelope.type());
        header(record, EventCodec.SCHEMA_VERSION_HEADER, Integer.toString(envelope.schemaVersion()));
        propagator.inject(Context.root().with(span), record, KafkaFrameLog::header);
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

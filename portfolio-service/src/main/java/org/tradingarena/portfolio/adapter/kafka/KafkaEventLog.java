package org.tradingarena.portfolio.adapter.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.relay.EventLog;
import org.tradingarena.portfolio.application.relay.Message;
import org.tradingarena.portfolio.application.relay.Strand;
import org.tradingarena.schema.codec.EventCodec;

/**
 * Sends a batch in one go and waits for all acknowledgements at the end; each strand has a producer of its own. After a
 * failure the producer is thrown away with everything in flight, so that nothing of the failed batch can arrive behind its
 * repetition.
 */
@Singleton
class KafkaEventLog implements EventLog {

    private final Map<Strand, Line> lines = new EnumMap<>(Strand.class);

    KafkaEventLog(KafkaSettings settings) {
        for (Strand strand : Strand.values()) {
            lines.put(strand, new Line(settings.producer("relay-" + strand.ordinal())));
        }
    }

    @Override
    public void publish(Strand strand, List<Message> messages) {
        line(strand).publish(messages);
    }

    private Line line(Strand strand) {
        return Objects.requireNonNull(lines.get(strand));
    }

    @PreDestroy
    void close() {
        lines.values().forEach(line -> line.close(Duration.ofSeconds(2)));
    }

    private static ProducerRecord<String, byte[]> recordOf(Message message) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(message.topic().topicName(), message.key(), message.value());
        record.headers()
                .add(EventCodec.TYPE_HEADER, message.type().getBytes(StandardCharsets.UTF_8))
                .add(
                        EventCodec.SCHEMA_VERSION_HEADER,
                        Integer.toString(message.schemaVersion()).getBytes(StandardCharsets.UTF_8));
        TraceHeaders.put(record.headers(), message.traceparent());
        return record;
    }

    /** The way of one strand to the broker. */
    private static final class Line {

        private final Map<String, Object> settings;
        private @Nullable KafkaProducer<String, byte[]> producer;

        Line(Map<String, Object> settings) {
            this.settings = settings;
        }

        synchronized void publish(List<Message> messages) {
            try {
                List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
                for (Message message : messages) {
                    sent.add(producer().send(recordOf(message)));
                }
                for (Future<RecordMetadata> acknowledgement : sent) {
                    acknowledgement.get();
                }
            } catch (ExecutionException refused) {
                close(Duration.ZERO);
                throw new NotPublished(refused.getCause() == null ? refused : refused.getCause());
            } catch (KafkaException refused) {
                close(Duration.ZERO);
                throw new NotPublished(refused);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new NotPublished(stopped);
            }
        }

        private KafkaProducer<String, byte[]> producer() {
            if (producer == null) {
                producer = new KafkaProducer<>(settings);
            }
            return producer;
        }

        synchronized void close(Duration patience) {
            if (producer != null) {
                producer.close(patience);
                producer = null;
            }
        }
    }
}

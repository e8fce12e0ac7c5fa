package org.tradingarena.portfolio.adapter.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.relay.EventLog;
import org.tradingarena.portfolio.application.relay.Message;
import org.tradingarena.schema.codec.EventCodec;

/**
 * Sends a batch in one go and waits for all acknowledgements at the end. After a failure the producer is thrown away with
 * everything in flight, so that nothing of the failed batch can arrive behind its repetition.
 */
@Singleton
class KafkaEventLog implements EventLog {

    private final KafkaSettings settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    KafkaEventLog(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized void publish(List<Message> messages) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
            for (Message message : messages) {
                sent.add(producer().send(recordOf(message)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException refused) {
            discard();
            throw new NotPublished(refused.getCause() == null ? refused : refused.getCause());
        } catch (KafkaException refused) {
            discard();
            throw new NotPublished(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotPublished(stopped);
        }
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

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings.producer("relay"));
        }
        return producer;
    }

    private void discard() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}

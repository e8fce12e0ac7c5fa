package org.tradingarena.portfolio.adapter.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.metrics.RefereeMetrics;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

/** Puts a record aside, bytes and key as they came, with where it lay and why it was refused in its headers. */
@Singleton
class DeadLetters {

    private static final Logger LOGGER = Logger.getLogger(DeadLetters.class);

    private final KafkaSettings settings;
    private final RefereeMetrics metrics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(KafkaSettings settings, RefereeMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Returns when the broker has the record; throws {@link KafkaException} when it does not take it. */
    void put(ConsumerRecord<String, byte[]> record, String code, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topicFor(record.topic()), null, record.key(), record.value(), record.headers());
        header(letter.headers(), "dead-letter-code", code);
        header(letter.headers(), "dead-letter-reason", reason);
        header(letter.headers(), "dead-letter-topic", record.topic());
        header(letter.headers(), "dead-letter-partition", Integer.toString(record.partition()));
        header(letter.headers(), "dead-letter-offset", Long.toString(record.offset()));
        try {
            producer().send(letter).get();
        } catch (ExecutionException refused) {
            throw new KafkaException("the dead-letter topic did not take the record", refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopped while a record was put aside", stopped);
        }
        metrics.deadLetter(record.topic(), code);
        LOGGER.warnf(
                "record put aside: %s topic=%s partition=%d offset=%d: %s",
                code, record.topic(), record.partition(), record.offset(), reason);
    }

    private static String topicFor(String topic) {
        return topic.equals(ArenaTopic.FEED.topicName())
                ? DeadLetter.FEED_PORTFOLIO.topicName()
                : DeadLetter.DECISIONS_PORTFOLIO.topicName();
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings.producer("referee-dead-letters"));
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}

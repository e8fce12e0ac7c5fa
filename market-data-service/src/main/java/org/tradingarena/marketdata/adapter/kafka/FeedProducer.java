package org.tradingarena.marketdata.adapter.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tradingarena.marketdata.config.MarketDataConfig;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * The producer of the feed. It never gives a frame up: a broker that is away holds the sessions back for as long as it
 * takes, and the order of a competition's frames stays what it was. A channel's emitter would retry single records and so
 * let a later frame overtake.
 */
@Singleton
public class FeedProducer {

    @Produces
    @Singleton
    Producer<String, byte[]> producer(
            @Identifier("default-kafka-broker") Map<String, Object> broker, MarketDataConfig config) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "market-feed-" + config.replica());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.feed().bufferBytes());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ArenaTopic.MAX_MESSAGE_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void close(@Disposes Producer<String, byte[]> producer, MarketDataConfig config) {
        producer.close(config.feed().closeTimeout());
    }
}

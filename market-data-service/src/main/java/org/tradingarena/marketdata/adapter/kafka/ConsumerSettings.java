package org.tradingarena.marketdata.adapter.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** What those consumers share that are no channels: nothing is committed, and asking for a topic does not make it. */
final class ConsumerSettings {

    /** Milliseconds that a fetch may be open; closing a consumer waits for it. */
    private static final int LONGEST_FETCH = 100;

    private ConsumerSettings() {}

    /**
     * Settings to complete.
     *
     * @param broker bootstrap servers
     * @param reset where a partition begins that has no position: {@code earliest} or {@code latest}
     */
    static Map<String, Object> of(String broker, String client, String reset) {
        return new HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.CLIENT_ID_CONFIG,
                client,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                reset,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                LONGEST_FETCH));
    }
}

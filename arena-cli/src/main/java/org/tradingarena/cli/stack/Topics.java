package org.tradingarena.cli.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

/** Creates every topic of the catalogue, with its partitions and policy, on a broker that may be new or old. */
final class Topics {
    private static final short ONE_REPLICA = 1;

    private Topics() {}

    /** Creates what is missing; what exists is left as it is. */
    static void createOn(String bootstrapServers, Duration limit) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            List<NewTopic> missing = catalogue().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackException("cannot create the topics on " + bootstrapServers + ": " + e.getCause(), e);
            }
        } catch (TimeoutException e) {
            throw new StackException(
                    "Kafka on " + bootstrapServers + " did not answer within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while the topics were being created", e);
        }
    }

    private static List<NewTopic> catalogue() {
        List<NewTopic> topics = new ArrayList<>();
        for (ArenaTopic topic : ArenaTopic.values()) {
            topics.add(new NewTopic(topic.topicName(), ArenaTopic.PARTITIONS, ONE_REPLICA).configs(topic.settings()));
        }
        for (DeadLetter letter : DeadLetter.values()) {
            topics.add(new NewTopic(letter.topicName(), 1, ONE_REPLICA).configs(ArenaTopic.deadLetterSettings()));
        }
        return topics;
    }
}

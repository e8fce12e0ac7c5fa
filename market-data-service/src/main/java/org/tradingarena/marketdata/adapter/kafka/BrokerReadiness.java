package org.tradingarena.marketdata.adapter.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.tradingarena.marketdata.config.MarketDataConfig;
import org.tradingarena.schema.topic.ArenaTopic;

/** Ready when the broker answers and has the topics that are read and written; nobody creates them in passing. */
@Readiness
@ApplicationScoped
public class BrokerReadiness implements HealthCheck {

    private static final List<String> TOPICS =
            List.of(ArenaTopic.COMPETITIONS.topicName(), ArenaTopic.FEED.topicName(), ArenaTopic.CANDLES.topicName());

    private final Admin admin;
    private final MarketDataConfig config;

    BrokerReadiness(@Identifier("default-kafka-broker") Map<String, Object> broker, MarketDataConfig config) {
        this.config = config;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "market-data-readiness-" + config.replica()));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("kafka topics");
        try {
            admin.describeTopics(TOPICS)
                    .allTopicNames()
                    .get(config.readiness().timeout().toMillis(), TimeUnit.MILLISECONDS);
            return response.up().withData("topics", String.join(", ", TOPICS)).build();
        } catch (ExecutionException missing) {
            return response.down()
                    .withData("problem", String.valueOf(missing.getCause()))
                    .build();
        } catch (TimeoutException silent) {
            return response.down()
                    .withData("problem", "the broker does not answer")
                    .build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return response.down().withData("problem", "the service stops").build();
        }
    }

    @PreDestroy
    void close() {
        admin.close(config.readiness().timeout());
    }
}

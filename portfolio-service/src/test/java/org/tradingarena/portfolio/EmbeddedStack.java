package org.tradingarena.portfolio;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.testing.EmbeddedBroker;
import org.tradingarena.schema.topic.ArenaTopic;

/** A real broker and a real database for one run of the tests; the database lies behind a proxy that can be cut. */
public final class EmbeddedStack implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "a-token-for-tests";

    private @Nullable EmbeddedBroker broker;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable CuttableProxy proxy;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedBroker kafka = new EmbeddedBroker(ArenaTopic.PARTITIONS);
            EmbeddedPostgres database = EmbeddedPostgres.builder().start();
            CuttableProxy front = new CuttableProxy(database.getPort());
            broker = kafka;
            postgres = database;
            proxy = front;
            return Map.of(
                    "kafka.bootstrap.servers", kafka.address(),
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + front.port() + "/postgres",
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "postgres",
                    "quarkus.datasource.jdbc.acquisition-timeout", "1s",
                    "portfolio.decision-url", "http://127.0.0.1:1",
                    "portfolio.token", TOKEN);
        } catch (Exception broken) {
            throw new IllegalStateException("the stack of the tests did not start", broken);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        if (proxy != null) {
            injector.injectIntoFields(proxy, new TestInjector.MatchesType(CuttableProxy.class));
        }
    }

    @Override
    public void stop() {
        try {
            if (proxy != null) {
                proxy.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (broker != null) {
            broker.close();
        }
    }
}

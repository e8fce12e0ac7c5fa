package org.tradingarena.dashboard;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.tradingarena.schema.testing.EmbeddedBroker;

/** Brings what the gateway needs around it: a broker and portfolio-service. */
public final class ArenaSurroundings implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "test-token";
    /** Nobody listens on port 1: market-data-service is away, also where another arena runs. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private EmbeddedBroker broker;
    private FakePortfolio portfolio;

    @Override
    public Map<String, String> start() {
        try {
            broker = new EmbeddedBroker(3);
            portfolio = new FakePortfolio(0);
        } catch (Exception failure) {
            throw new IllegalStateException("cannot start the surroundings", failure);
        }
        return Map.of(
                "kafka.bootstrap.servers",
                broker.address(),
                "arena.portfolio.url",
                portfolio.address().toString(),
                "arena.market.url",
                NOBODY,
                "arena.token",
                TOKEN);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, field -> field.getType().equals(EmbeddedBroker.class));
        injector.injectIntoFields(portfolio, field -> field.getType().equals(FakePortfolio.class));
    }

    @Override
    public void stop() {
        portfolio.close();
        broker.close();
    }
}

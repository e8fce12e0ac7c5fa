package org.tradingarena.marketdata.adapter.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.tradingarena.marketdata.application.ingest.CandleLog;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.NeededSymbols;
import org.tradingarena.marketdata.config.MarketDataConfig;

/** Begins and ends the ingest with the service: what this replica owns of the candles, it takes in. */
@ApplicationScoped
public class CandleIngest {

    /** Before the sessions and the producer go. */
    private static final int EARLY = 1;

    private final String broker;
    private final MarketDataConfig config;
    private @Nullable CandleOwnership ownership;

    CandleIngest(@Identifier("default-kafka-broker") Map<String, Object> broker, MarketDataConfig config) {
        this.broker = String.valueOf(broker.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG));
        this.config = config;
    }

    @Produces
    @Singleton
    CandleLog candleLog(Producer<String, byte[]> producer, Clock clock) {
        return new KafkaCandleLog(producer, new CandleTail(broker, config.horizon(), clock), clock);
    }

    void start(
            @Observes StartupEvent started, Ingest ingest, NeededSymbols needed, EveryCompetitionReader competitions) {
        if (!config.ingest()) {
            return;
        }
        CandleOwnership owned =
                new CandleOwnership(broker, config.replica(), needed, competitions::readToTheEnd, ingest::own);
        ownership = owned;
        owned.start();
    }

    void stop(@Observes @Priority(EARLY) ShutdownEvent ended, Ingest ingest) {
        CandleOwnership owned = ownership;
        if (owned != null) {
            owned.close();
        }
        ingest.close();
    }
}

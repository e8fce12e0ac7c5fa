package org.tradingarena.marketdata.adapter.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tradingarena.marketdata.adapter.binance.VenueScene;
import org.tradingarena.marketdata.application.chart.KnownCompetitions;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.IngestView;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.application.ingest.NeededSymbols;
import org.tradingarena.marketdata.domain.connection.ConnectionTimings;

/** One replica of the ingest as the service builds it: ownership, flows and the topic, before a simulated venue. */
final class CandleReplica implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Ingest ingest;
    private final EveryCompetitionReader competitions;
    private final CandleOwnership ownership;

    CandleReplica(VenueScene scene, String broker, String name, Set<LiveSymbol> always) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker);
        settings.put("linger.ms", 0);
        settings.put("acks", "all");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        KafkaCandleLog log = new KafkaCandleLog(
                producer, new CandleTail(broker, Duration.ofMinutes(15), Clock.systemUTC()), Clock.systemUTC());
        this.ingest = scene.ingest(log, VenueScene.patient(), ConnectionTimings.DEFAULTS, new SimpleMeterRegistry());
        NeededSymbols needed = new NeededSymbols(always);
        this.competitions =
                new EveryCompetitionReader(settings, name, new KnownCompetitions(), needed, new SimpleMeterRegistry());
        competitions.start(new StartupEvent());
        this.ownership = new CandleOwnership(broker, name, needed, competitions::readToTheEnd, ingest::own);
        ownership.start();
    }

    IngestView view() {
        return ingest.view();
    }

    /** Goes as a replica that is told to stop. */
    void leave() {
        ownership.close();
        ingest.close();
    }

    @Override
    public void close() {
        ownership.close();
        ingest.close();
        competitions.stop(new ShutdownEvent());
        producer.close(Duration.ofSeconds(3));
    }
}

package org.tradingarena.marketdata.adapter.binance;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.marketdata.application.ingest.VenueStreams;
import org.tradingarena.marketdata.domain.connection.StreamWatch;

/** A symbol on a connection: who listens, and when its streams were last heard. Used on the event loop alone. */
final class WatchedSymbol {

    private final String venueSymbol;
    private final StreamPlan plan;
    private final VenueStreams.Listener listener;
    private final Map<StreamPlan.Kind, StreamWatch> watches = new EnumMap<>(StreamPlan.Kind.class);

    WatchedSymbol(String venueSymbol, StreamPlan plan, VenueStreams.Listener listener) {
        this.venueSymbol = venueSymbol;
        this.plan = plan;
        this.listener = listener;
    }

    /** Begins to watch for silence. */
    void subscribed(Instant now, Duration grace) {
        plan.streams().stream()
                .filter(StreamPlan.Stream::watched)
                .forEach(stream -> watches.put(stream.kind(), new StreamWatch(now, stream.silence(), grace)));
    }

    List<String> streams() {
        return plan.streams().stream().map(stream -> stream.name(venueSymbol)).toList();
    }

    /** Hands a message on. */
    void heard(StreamPlan.Kind kind, StreamMessage message, Instant now) {
        StreamWatch watch = watches.get(kind);
        if (watch != null) {
            watch.heard(now);
        }
        listener.heard(message);
    }

    void connected() {
        listener.connected();
    }

    /** The gravest of what its silent streams demand. */
    StreamWatch.Verdict check(Instant now, Duration grace) {
        StreamWatch.Verdict gravest = StreamWatch.Verdict.FINE;
        for (StreamWatch watch : watches.values()) {
            StreamWatch.Verdict verdict = watch.check(now, grace);
            gravest = verdict.compareTo(gravest) > 0 ? verdict : gravest;
        }
        return gravest;
    }
}

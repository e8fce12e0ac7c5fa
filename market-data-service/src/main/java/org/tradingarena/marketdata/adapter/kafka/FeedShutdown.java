package org.tradingarena.marketdata.adapter.kafka;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tradingarena.marketdata.application.feed.FeedSessions;

/** Closes the feed sessions before the producer under them goes away. */
@ApplicationScoped
public class FeedShutdown {

    void stop(@Observes ShutdownEvent event, FeedSessions sessions) {
        sessions.close();
    }
}

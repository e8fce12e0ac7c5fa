package org.tradingarena.marketdata.application.ingest;

import java.util.List;
import org.tradingarena.history.binance.StreamMessage;

/** The streams of one venue: as many connections as it takes, renewed in time, watched for silence. Thread-safe. */
public interface VenueStreams extends AutoCloseable {

    /** Takes what the streams of one symbol say; called by one thread at a time, and must return at once. */
    interface Listener {

        /** A message of the symbol. */
        void heard(StreamMessage message);

        /** The streams are there, for the first time or again; what was said in between is lost. */
        void connected();
    }

    /** Subscribes a symbol, written as the venue does; connects if need be. */
    void watch(String venueSymbol, Listener listener);

    /** Ends a subscription; a connection that serves nobody is closed. */
    void forget(String venueSymbol);

    /** Subscribes a symbol anew, because its stream lost messages in silence. */
    void renew(String venueSymbol);

    /** How every connection stands. */
    List<ConnectionView> connections();

    @Override
    void close();
}

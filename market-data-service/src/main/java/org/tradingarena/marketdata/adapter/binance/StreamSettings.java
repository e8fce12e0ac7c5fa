package org.tradingarena.marketdata.adapter.binance;

import java.net.URI;
import java.time.Duration;
import org.tradingarena.marketdata.domain.connection.ConnectionTimings;

/**
 * Where and how the streams of one market are taken.
 *
 * @param market name of the data set
 * @param base scheme {@code wss} or {@code ws}, host, perhaps a port and the begin of a path; {@code /stream} follows
 * @param grace time for the first message of a stream
 * @param streamsPerConnection the venue allows 1,024
 * @param messageBytes longest message, all its frames together
 */
public record StreamSettings(
        String market,
        URI base,
        StreamPlan plan,
        ConnectionTimings timings,
        Duration grace,
        int streamsPerConnection,
        int messageBytes) {

    private static final int STREAMS = 1_000;
    private static final int MESSAGE_BYTES = 1 << 20;

    public StreamSettings {
        if ((!"ws".equals(base.getScheme()) && !"wss".equals(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException("not the address of streams: '" + base
                    + "'; write wss:// and a host, such as wss://data-stream.binance.vision");
        }
    }

    /** The usual settings. */
    public static StreamSettings of(String market, URI base, StreamPlan plan) {
        return new StreamSettings(
                market, base, plan, ConnectionTimings.DEFAULTS, Duration.ofSeconds(10), STREAMS, MESSAGE_BYTES);
    }

    /** The same with other times of a connection. */
    public StreamSettings withTimings(ConnectionTimings other) {
        return new StreamSettings(market, base, plan, other, grace, streamsPerConnection, messageBytes);
    }

    /** The same with fewer streams on one connection. */
    public StreamSettings withStreamsPerConnection(int most) {
        return new StreamSettings(market, base, plan, timings, grace, most, messageBytes);
    }

    boolean tls() {
        return "wss".equals(base.getScheme());
    }

    int port() {
        return base.getPort() >= 0 ? base.getPort() : tls() ? 443 : 80;
    }

    String path() {
        String path = base.getRawPath();
        return (path == null || path.equals("/") ? "" : path) + "/stream";
    }
}

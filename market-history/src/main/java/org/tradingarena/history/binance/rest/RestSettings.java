package org.tradingarena.history.binance.rest;

import java.net.URI;
import java.time.Duration;
import org.tradingarena.history.binance.BinanceMarket;

/**
 * Where and how one market is asked.
 *
 * @param base scheme and host, perhaps a port and the begin of a path; no query
 * @param connectTimeout for a connection, TLS included
 * @param replyTimeout for one whole reply
 * @param bodyBytes longest reply, unpacked
 * @param attempts how often one request is sent at most while the venue does not answer
 * @param backoff longest pause before the second attempt; doubles with each further one, and each is drawn from nothing to that
 * @param cachedPages number of candle pages that are kept, of at most 1,000 candles and about 300 KB each
 */
public record RestSettings(
        BinanceMarket market,
        URI base,
        Duration connectTimeout,
        Duration replyTimeout,
        int bodyBytes,
        int attempts,
        Duration backoff,
        int cachedPages) {

    /** The public mirror of spot market data, which needs no key. */
    public static final URI SPOT = URI.create("https://data-api.binance.vision");

    /** The perpetuals margined in USD. */
    public static final URI FUTURES = URI.create("https://fapi.binance.com");

    private static final int BODY_BYTES = 64 << 20;
    private static final int ATTEMPTS = 4;
    private static final int CACHED_PAGES = 100;

    public RestSettings {
        if ((!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException("not the address of a venue: '" + base
                    + "'; write http:// or https:// and a host, such as " + SPOT);
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the address of a venue has no user, query or fragment: host " + base.getHost());
        }
        if (attempts < 1 || cachedPages < 1 || bodyBytes < 1) {
            throw new IllegalArgumentException("attempts, cached pages and bytes of a reply are at least 1");
        }
    }

    /** The usual settings of a market at an address. */
    public static RestSettings at(BinanceMarket market, URI base) {
        return new RestSettings(
                market,
                base,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                BODY_BYTES,
                ATTEMPTS,
                Duration.ofMillis(500),
                CACHED_PAGES);
    }

    /** The usual settings of a market at its own address. */
    public static RestSettings of(BinanceMarket market) {
        return at(market, market == BinanceMarket.SPOT ? SPOT : FUTURES);
    }

    /** The same with other limits of time. */
    public RestSettings withTimeouts(Duration connect, Duration reply) {
        return new RestSettings(market, base, connect, reply, bodyBytes, attempts, backoff, cachedPages);
    }

    /** The same with other repetitions. */
    public RestSettings withAttempts(int most, Duration firstBackoff) {
        return new RestSettings(market, base, connectTimeout, replyTimeout, bodyBytes, most, firstBackoff, cachedPages);
    }

    /** The same with another longest reply. */
    public RestSettings withBodyBytes(int most) {
        return new RestSettings(market, base, connectTimeout, replyTimeout, most, attempts, backoff, cachedPages);
    }

    /** The same with another number of pages kept. */
    public RestSettings withCachedPages(int most) {
        return new RestSettings(market, base, connectTimeout, replyTimeout, bodyBytes, attempts, backoff, most);
    }
}

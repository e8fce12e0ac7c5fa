package org.tradingarena.simulators.binance.limit;

import java.time.Duration;

/**
 * What the venue allows a client, as documented by Binance in 2026; all lengths are real time.
 *
 * @param spotWeight request weight per minute on spot
 * @param futuresWeight request weight per minute on futures
 * @param patience requests after a 429 within the same minute that are borne before a ban
 * @param ban length of the first ban; each further one is twice as long, at most three days
 * @param ping time between two pings of the server
 * @param pong time in which the answer to a ping has to come
 * @param life time after which a connection ends
 * @param messages incoming messages per second and connection, pongs included
 * @param streams streams per connection
 * @param attempts connections per five minutes
 */
public record VenueLimits(
        int spotWeight,
        int futuresWeight,
        int patience,
        Duration ban,
        Duration ping,
        Duration pong,
        Duration life,
        int messages,
        int streams,
        int attempts) {

    /** The limits of the real venue. */
    public static final VenueLimits REAL = new VenueLimits(
            6_000,
            2_400,
            5,
            Duration.ofMinutes(2),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofHours(24),
            5,
            1_024,
            300);

    /** The same limits with this weight per minute on both markets. */
    public VenueLimits weight(int perMinute) {
        return new VenueLimits(perMinute, perMinute, patience, ban, ping, pong, life, messages, streams, attempts);
    }

    /** The same limits with this patience and first ban. */
    public VenueLimits bans(int borne, Duration first) {
        return new VenueLimits(spotWeight, futuresWeight, borne, first, ping, pong, life, messages, streams, attempts);
    }

    /** The same limits with these times of a connection. */
    public VenueLimits heartbeat(Duration between, Duration answer) {
        return new VenueLimits(
                spotWeight, futuresWeight, patience, ban, between, answer, life, messages, streams, attempts);
    }

    /** The same limits with this life of a connection. */
    public VenueLimits life(Duration longest) {
        return new VenueLimits(
                spotWeight, futuresWeight, patience, ban, ping, pong, longest, messages, streams, attempts);
    }

    /** The same limits with this number of connections per five minutes. */
    public VenueLimits attempts(int number) {
        return new VenueLimits(spotWeight, futuresWeight, patience, ban, ping, pong, life, messages, streams, number);
    }

    /** The same limits with this number of streams per connection. */
    public VenueLimits streams(int number) {
        return new VenueLimits(spotWeight, futuresWeight, patience, ban, ping, pong, life, messages, number, attempts);
    }
}

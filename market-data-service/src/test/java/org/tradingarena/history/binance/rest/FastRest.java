package org.tradingarena.history.binance.rest;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tradingarena.history.binance.BinanceMarket;

/** The client of a venue whose clock runs faster than ours. */
public final class FastRest {

    private FastRest() {}

    /**
     * A client.
     *
     * @param now the time of day here, as fast as the venue's
     * @param nanos the same as a clock that never jumps
     */
    public static BinanceRest of(
            Vertx vertx, BinanceMarket market, URI base, Supplier<Instant> now, LongSupplier nanos) {
        RestSettings settings = RestSettings.at(market, base)
                .withAttempts(1, Duration.ofMillis(20))
                .withCachedPages(10)
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5));
        return new BinanceRest(
                vertx,
                settings,
                new RequestGovernor(null, RequestGovernor.BULK_SHARE, VenueWatch.NOBODY),
                new Random(3),
                new LocalClock() {
                    @Override
                    public Instant now() {
                        return now.get();
                    }

                    @Override
                    public long nanos() {
                        return nanos.getAsLong();
                    }
                });
    }
}

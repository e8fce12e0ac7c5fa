package org.tradingarena.marketdata.adapter.binance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.rest.VenueWatch;

/** Counts what is asked of Binance over REST; names and units are in the reference of metrics. */
public final class RestMetrics implements VenueWatch {

    private static final Logger LOG = Logger.getLogger(RestMetrics.class);

    private final MeterRegistry registry;
    private final Map<BinanceMarket, AtomicInteger> weights = new EnumMap<>(BinanceMarket.class);

    public RestMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (BinanceMarket market : BinanceMarket.values()) {
            AtomicInteger weight = new AtomicInteger();
            weights.put(market, weight);
            registry.gauge("arena.venue.weight.used", Tags.of("venue", label(market)), weight);
        }
    }

    private static String label(BinanceMarket market) {
        return market.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void asked(BinanceMarket market, String path, String outcome, Duration took) {
        registry.counter("arena.venue.requests", "venue", label(market), "outcome", outcome)
                .increment();
    }

    @Override
    public void repeated(BinanceMarket market, String path, String reason) {
        registry.counter("arena.venue.repeated", "venue", label(market)).increment();
    }

    @Override
    public void weight(BinanceMarket market, int used, int limit) {
        AtomicInteger weight = weights.get(market);
        if (weight != null) {
            weight.set(used);
        }
    }

    @Override
    public void paused(int status, Instant until) {
        registry.counter("arena.venue.bans", "status", Integer.toString(status)).increment();
        LOG.warnf("the venue wants no requests until %s (status %d)", until, status);
    }

    @Override
    public void trouble(String words) {
        LOG.warn(words);
    }
}

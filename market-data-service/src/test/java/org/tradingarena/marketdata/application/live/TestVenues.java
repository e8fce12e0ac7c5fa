package org.tradingarena.marketdata.application.live;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Symbol;

/** Stands in for the real venues in the running service: one coin with a day of minutes, by this machine's clock. */
@Mock
@Singleton
public class TestVenues implements LiveVenues {

    public static final Symbol BTC_USDT = new Symbol("BTC/USDT");

    private final LiveVenue spot = new LiveVenue(profile(), venue(), new MachineClock());

    @Override
    public Optional<LiveVenue> find(String dataset) {
        return dataset.equals("binance-spot") ? Optional.of(spot) : Optional.empty();
    }

    /** What happened in the second that opens at the time. */
    public static Bar second(Instant openTime) {
        return LiveScene.candle(BTC_USDT, openTime, 1).toBar(BTC_USDT);
    }

    private static DatasetProfile profile() {
        return ArenaConfig.defaults().dataset("binance-spot");
    }

    private static FakeVenue venue() {
        FakeVenue venue = new FakeVenue(BTC_USDT);
        Instant now = Instant.now();
        Instant minute = Instant.ofEpochSecond(now.getEpochSecond() / 60 * 60).minus(Duration.ofDays(1));
        while (minute.isBefore(now.plusSeconds(600))) {
            Candle candle = LiveScene.candle(BTC_USDT, minute, 60);
            venue.has(BTC_USDT, WarmUp.MINUTE, candle);
            minute = minute.plusSeconds(60);
        }
        return venue;
    }

    /** A venue whose clock is that of this machine. */
    private static final class MachineClock implements VenueClock {
        @Override
        public void sample() {}

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanosUntil(Instant venueTime) {
            return Duration.between(Instant.now(), venueTime).toNanos();
        }
    }
}

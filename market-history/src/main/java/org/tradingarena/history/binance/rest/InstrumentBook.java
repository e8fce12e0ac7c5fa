package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.ExchangeDescription;

/** What the venue says of itself, kept for a day. The limit of request weight in it goes to the governor. */
final class InstrumentBook {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Asker asker;
    private final BinanceMarket market;
    private final RequestGovernor governor;
    private final LocalClock ticks;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable ExchangeDescription kept;
    private long since;

    InstrumentBook(Asker asker, BinanceMarket market, RequestGovernor governor, LocalClock ticks) {
        this.asker = asker;
        this.market = market;
        this.governor = governor;
        this.ticks = ticks;
    }

    List<VenueInstrument> instruments(Pace pace) throws VenueUnavailable, VenueRefused, InterruptedException {
        asking.lockInterruptibly();
        try {
            ExchangeDescription description = kept;
            if (description == null || ticks.nanos() - since > KEPT.toNanos()) {
                description = asker.ask(
                        Endpoints.of(market).description(), pace, answer -> ExchangeDescription.read(answer.body()));
                description.weightPerMinute().ifPresent(limit -> governor.limit(market, limit));
                kept = description;
                since = ticks.nanos();
            }
            return description.instruments();
        } finally {
            asking.unlock();
        }
    }

    /** Reads the limit before the first other question of a process. */
    void learnLimit(Pace pace) throws VenueUnavailable, VenueRefused, InterruptedException {
        if (!governor.knowsLimit(market) && kept() == null) {
            instruments(pace);
        }
    }

    void forget() {
        asking.lock();
        try {
            kept = null;
        } finally {
            asking.unlock();
        }
    }

    private @Nullable ExchangeDescription kept() {
        asking.lock();
        try {
            return kept;
        } finally {
            asking.unlock();
        }
    }
}

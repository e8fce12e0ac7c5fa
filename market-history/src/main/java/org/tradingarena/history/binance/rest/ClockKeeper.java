package org.tradingarena.history.binance.rest;

import java.util.concurrent.locks.ReentrantLock;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.Replies;

/** Asks the venue for its time when the clock has no sample or an old one; callers at the same moment share one question. */
final class ClockKeeper {

    private final Asker asker;
    private final Endpoints endpoints;
    private final BinanceMarket market;
    private final VenueClock clock;
    private final VenueWatch watch;
    private final ReentrantLock asking = new ReentrantLock();

    ClockKeeper(Asker asker, BinanceMarket market, VenueClock clock, VenueWatch watch) {
        this.asker = asker;
        this.endpoints = Endpoints.of(market);
        this.market = market;
        this.clock = clock;
        this.watch = watch;
    }

    /** The clock, with a sample of late. */
    VenueClock fresh(Pace pace) throws VenueUnavailable, VenueRefused, InterruptedException {
        asking.lockInterruptibly();
        try {
            if (clock.isEmpty()) {
                // The first trip carries the making of the connection, the second only the question.
                ask(pace);
                ask(pace);
            } else if (clock.stale()) {
                ask(pace);
            }
            return clock;
        } finally {
            asking.unlock();
        }
    }

    private void ask(Pace pace) throws VenueUnavailable, VenueRefused, InterruptedException {
        asker.ask(endpoints.time(), pace, answer -> {
            long server = Replies.serverMillis(answer.body());
            clock.add(server, answer.sent(), answer.came());
            return server;
        });
        watch.clock(market, clock.offset());
    }

    VenueClock clock() {
        return clock;
    }
}

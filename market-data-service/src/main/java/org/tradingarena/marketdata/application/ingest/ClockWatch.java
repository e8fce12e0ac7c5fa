package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;

/** Reads the clock of a venue every half minute, on a thread of its own, and says so when it is far from ours. */
final class ClockWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration FAR = Duration.ofSeconds(1);

    private final LiveMarket market;
    private final HistoryDesk desk;
    private final IngestMetrics metrics;
    private final LocalTime time;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private boolean far;

    ClockWatch(LiveMarket market, HistoryDesk desk, IngestMetrics metrics, LocalTime time) {
        this.market = market;
        this.desk = desk;
        this.metrics = metrics;
        this.time = time;
        this.thread = Thread.ofVirtual().name("clock-" + market.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            do {
                read();
            } while (!closed.await(time.realNanos(EVERY), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            LOG.debugf("%s: the clock is not read any more", market.name());
        }
    }

    private void read() throws InterruptedException {
        try {
            Duration offset = market.clock().sampled(desk.venueTime());
            metrics.clockOffset(market.name(), offset);
            boolean now = offset.abs().compareTo(FAR) > 0;
            if (now && !far) {
                LOG.warnf(
                        "%s: the clock of the venue is %s ahead of ours; candles follow the venue, but check ours",
                        market.name(), offset);
            }
            far = now;
        } catch (VenueUnavailable | VenueRefused silent) {
            LOG.debugf("%s: the clock of the venue cannot be read: %s", market.name(), silent.getMessage());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}

package org.tradingarena.marketdata.application.feed;

import java.util.List;
import org.tradingarena.schema.event.market.MarketFrame;

/** The frames of one competition in their order, wherever its market comes from. Used by one session's thread. */
public interface FrameSupply extends AutoCloseable {

    /** Number of the first frame that {@link #next} gives. */
    long firstFrame();

    /**
     * The next frames: as many as are ready, at most up to the next boundary and with it. Waits for the first of them;
     * empty when the competition was over before it came.
     *
     * @throws IllegalStateException when the market ends before the competition
     */
    List<MarketFrame> next() throws InterruptedException;

    /** Makes a waiting {@link #next} look whether the competition is over; called by other threads. */
    void wake();

    @Override
    void close();
}

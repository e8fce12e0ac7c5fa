package org.tradingarena.marketdata.application.feed;

import java.util.concurrent.CompletableFuture;
import org.tradingarena.schema.event.market.MarketFrame;

/** Where frames are written: in the order of the calls of one thread, for each competition. */
public interface FrameLog {

    /**
     * Writes a frame; returns at once, or blocks while the log cannot be reached.
     *
     * @return completes when the frame is durable, exceptionally when it will never be
     * @throws InterruptedException when the session is closed in the meantime
     */
    CompletableFuture<Void> append(MarketFrame frame) throws InterruptedException;
}

package org.tradingarena.marketdata.application.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.market.MarketFrame;

/**
 * Builds the frames up to and with the next boundary. A session does so before it waits for the round to be decided, so
 * that folding and sealing are over when the release comes.
 */
final class FrameStretch {

    private final Iterator<MarketStep> steps;
    private final FrameBuilder builder;
    private final FeedMetrics metrics;

    FrameStretch(Iterator<MarketStep> steps, FrameBuilder builder, FeedMetrics metrics) {
        this.steps = steps;
        this.builder = builder;
        this.metrics = metrics;
    }

    /** The next frames, the last of them with a boundary; throws {@link IllegalStateException} when the data ends first. */
    List<MarketFrame> next() {
        List<MarketFrame> frames = new ArrayList<>();
        while (frames.isEmpty() || frames.getLast().boundary() == null) {
            if (!steps.hasNext()) {
                throw new IllegalStateException("the data ends before the competition");
            }
            MarketStep step = steps.next();
            long began = System.nanoTime();
            builder.add(step).ifPresent(frame -> {
                frames.add(frame);
                if (frame.boundary() != null) {
                    metrics.sealed(System.nanoTime() - began);
                }
            });
        }
        return frames;
    }
}

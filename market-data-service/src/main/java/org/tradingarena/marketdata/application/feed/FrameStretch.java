package org.tradingarena.marketdata.application.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.market.MarketFrame;

/**
 * Builds the frames up to and with the next boundary. A session does so before it waits for the round to be decided, so
 * that folding and sealing are over when the release comes.
 */
final class FrameStretch implements FrameSupply {

    private final Stream<MarketStep> market;
    private final Iterator<MarketStep> steps;
    private final FrameBuilder builder;
    private final long firstFrame;
    private final FeedMetrics metrics;

    FrameStretch(Stream<MarketStep> market, FrameBuilder builder, long firstFrame, FeedMetrics metrics) {
        this.market = market;
        this.steps = market.iterator();
        this.builder = builder;
        this.firstFrame = firstFrame;
        this.metrics = metrics;
    }

    @Override
    public long firstFrame() {
        return firstFrame;
    }

    @Override
    public List<MarketFrame> next() {
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

    /** It never waits. */
    @Override
    public void wake() {}

    @Override
    public void close() {
        market.close();
    }
}

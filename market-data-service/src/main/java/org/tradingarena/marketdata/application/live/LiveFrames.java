package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.marketdata.application.feed.FeedMetrics;
import org.tradingarena.marketdata.application.feed.FrameSupply;
import org.tradingarena.marketdata.application.feed.SessionLine;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Symbol;

/** The frames of a live market: one by one as the clock goes, many at a time when there is something to catch up with. */
final class LiveFrames implements FrameSupply {

    /** A boundary that is sealed later than this after its time opens no round: the prices it shows are gone. */
    static final Duration LATE = Duration.ofSeconds(10);

    private static final int MOST_AT_ONCE = 256;

    private final FrameBuilder builder;
    private final FrameGrid grid;
    private final LiveSteps steps;
    private final CandleBoard board;
    private final VenueClock clock;
    private final SessionLine line;
    private final FeedMetrics metrics;

    LiveFrames(
            FrameBuilder builder,
            FrameGrid grid,
            LiveSteps steps,
            CandleBoard board,
            VenueClock clock,
            SessionLine line,
            FeedMetrics metrics) {
        this.builder = builder;
        this.grid = grid;
        this.steps = steps;
        this.board = board;
        this.clock = clock;
        this.line = line;
        this.metrics = metrics;
    }

    @Override
    public long firstFrame() {
        return grid.frameAt(steps.nextOpen());
    }

    @Override
    public List<MarketFrame> next() throws InterruptedException {
        Symbol unpriced = steps.withoutPrice();
        if (unpriced != null) {
            line.troubled("PRICE_UNKNOWN", "no price of " + unpriced + " is known yet; the first frame waits for it");
        }
        List<MarketFrame> frames = new ArrayList<>();
        MarketStep step = steps.next(true, line::over);
        while (step != null) {
            MarketFrame frame = frame(step);
            frames.add(frame);
            boolean full = frame.boundary() != null || frames.size() == MOST_AT_ONCE;
            step = full || frame.frame() == grid.lastFrame() ? null : steps.next(false, line::over);
        }
        return frames;
    }

    private MarketFrame frame(MarketStep step) {
        long began = System.nanoTime();
        Instant closeTime = step.openTime().plus(grid.step());
        Duration delay = Duration.between(closeTime, clock.now());
        boolean asks = delay.compareTo(LATE) <= 0;
        MarketFrame frame = builder.add(step, asks).orElseThrow();
        metrics.live(delay, step.bars().stream().filter(Bar::missing).count());
        if (frame.boundary() != null) {
            metrics.sealed(System.nanoTime() - began);
            lateBoundary(frame, asks, delay);
        }
        return frame;
    }

    private void lateBoundary(MarketFrame frame, boolean asks, Duration delay) {
        if (!asks && frame.frame() < grid.lastFrame()) {
            metrics.lateBoundary();
            LiveSupplies.LOG.warnf(
                    "%s: boundary at %s is %d s late and opens no round",
                    frame.competitionId(), frame.closeTime(), delay.toSeconds());
        }
    }

    @Override
    public void wake() {
        board.wake();
    }

    /** The board outlives its sessions. */
    @Override
    public void close() {}
}

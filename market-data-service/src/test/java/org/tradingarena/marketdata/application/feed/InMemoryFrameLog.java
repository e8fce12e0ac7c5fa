package org.tradingarena.marketdata.application.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/** Keeps frames, and refuses the one it is told to, once. */
final class InMemoryFrameLog implements FrameLog {

    private final List<MarketFrame> frames = new ArrayList<>();
    private long refusedFrame = -1;

    @Override
    public synchronized CompletableFuture<Void> append(MarketFrame frame) {
        if (frame.frame() == refusedFrame) {
            refusedFrame = -1;
            return CompletableFuture.failedFuture(new IllegalStateException("broker says no"));
        }
        frames.add(frame);
        return CompletableFuture.completedFuture(null);
    }

    synchronized void refuseOnce(long frame) {
        refusedFrame = frame;
    }

    synchronized List<MarketFrame> frames(String competition) {
        CompetitionId id = new CompetitionId(competition);
        return frames.stream().filter(frame -> frame.competitionId().equals(id)).toList();
    }

    List<Long> numbers(String competition) {
        return frames(competition).stream().map(MarketFrame::frame).toList();
    }
}

package org.tradingarena.marketdata.application.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.tradingarena.marketdata.application.feed.FrameLog;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/** A log of frames that can be read again. */
final class KeptFrames implements FrameLog, ToldFrames {

    private final List<MarketFrame> frames = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<Void> append(MarketFrame frame) {
        frames.add(frame);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void read(CompetitionId competition, Instant since, Consumer<MarketFrame> reader) {
        frames().stream()
                .filter(frame -> frame.competitionId().equals(competition))
                .forEach(reader);
    }

    synchronized List<MarketFrame> frames() {
        return List.copyOf(frames);
    }

    synchronized int size() {
        return frames.size();
    }
}

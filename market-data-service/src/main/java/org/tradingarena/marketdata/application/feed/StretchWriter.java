package org.tradingarena.marketdata.application.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.tradingarena.schema.event.market.MarketFrame;

/**
 * Writes the frames of one stretch in order, each at its turn and without waiting for the one before, then waits for all
 * of them to be durable. What the log refuses is written again from the first refused frame on; a second copy of a later
 * frame does no harm, since the first occurrence of a number wins.
 */
final class StretchWriter {

    /** Hears how far the writing has come. */
    interface Progress {
        void written(long frame);

        void refused(String message);
    }

    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    private final FeedGate gate;
    private final Metronome metronome;
    private final FrameLog log;
    private final FeedMetrics metrics;
    private final Progress progress;

    StretchWriter(FeedGate gate, Metronome metronome, FrameLog log, FeedMetrics metrics, Progress progress) {
        this.gate = gate;
        this.metronome = metronome;
        this.log = log;
        this.metrics = metrics;
        this.progress = progress;
    }

    /** Returns false when the session is over and not everything was written. */
    boolean write(List<MarketFrame> frames, int neededRound) throws InterruptedException {
        long began = System.nanoTime();
        if (!gate.awaitTurn(neededRound, metronome)) {
            return false;
        }
        long released = System.nanoTime();
        metrics.waited(released - began);
        boolean turnTaken = true;
        int written = 0;
        while (written < frames.size()) {
            List<CompletableFuture<Void>> acknowledgements = new ArrayList<>();
            for (MarketFrame frame : frames.subList(written, frames.size())) {
                if (!turnTaken && !gate.awaitTurn(neededRound, metronome)) {
                    return false;
                }
                turnTaken = false;
                acknowledgements.add(log.append(frame));
            }
            written += acknowledged(acknowledgements, frames.get(written).frame());
            if (written < frames.size() && !gate.awaitRetry(RETRY_PAUSE)) {
                return false;
            }
        }
        metrics.released(System.nanoTime() - released);
        return true;
    }

    /** Waits for all, so that nothing is in flight afterwards; returns how many were written before the first refusal. */
    private int acknowledged(List<CompletableFuture<Void>> acknowledgements, long firstFrame)
            throws InterruptedException {
        int written = 0;
        boolean refused = false;
        for (CompletableFuture<Void> acknowledgement : acknowledgements) {
            try {
                acknowledgement.get();
                if (!refused) {
                    progress.written(firstFrame + written);
                    metrics.frameWritten();
                    written++;
                }
            } catch (ExecutionException failure) {
                refused = true;
                metrics.frameRefused();
                progress.refused(String.valueOf(failure.getCause()));
            }
        }
        return written;
    }
}

package org.tradingarena.decision.adapter.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.DeciderFailure;
import org.tradingarena.decision.application.Snapshots;
import org.tradingarena.decision.config.DecisionConfig;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;

/** Snapshots by their place on the feed: read once, whatever the number of seats that ask, and kept for a while. */
@ApplicationScoped
public class FeedSnapshots implements Snapshots {

    private final FeedReaders readers;
    private final Duration timeout;
    private final int kept;
    private final ExecutorService reads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("snapshot-", 0).factory());
    private final Map<SnapshotPlace, CompletableFuture<SealedFrame>> frames = new LinkedHashMap<>(16, 0.75f, true);

    FeedSnapshots(DecisionConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        readers = new FeedReaders(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        CommonClientConfigs.CLIENT_ID_CONFIG,
                        "decision-snapshots"),
                config.snapshotReaders());
        timeout = config.snapshotTimeout();
        kept = config.snapshotsKept();
    }

    @Override
    public Snapshot of(DecisionRequested request) throws InterruptedException {
        try {
            return frame(SnapshotPlace.of(request.snapshot())).get().requireFor(request);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof DeciderFailure failure
                    ? failure
                    : new DeciderFailure(FailureCode.SNAPSHOT_UNAVAILABLE, String.valueOf(failed.getCause()));
        }
    }

    @PreDestroy
    void stop() {
        reads.shutdownNow();
        readers.close();
    }

    private CompletableFuture<SealedFrame> frame(SnapshotPlace place) {
        synchronized (frames) {
            CompletableFuture<SealedFrame> known = frames.get(place);
            if (known != null && !known.isCompletedExceptionally()) {
                return known;
            }
            CompletableFuture<SealedFrame> reading = CompletableFuture.supplyAsync(() -> read(place), reads);
            frames.put(place, reading);
            frames.keySet().stream()
                    .limit(Math.max(0, frames.size() - kept))
                    .toList()
                    .forEach(frames::remove);
            return reading;
        }
    }

    private SealedFrame read(SnapshotPlace place) {
        try {
            return SealedFrame.read(readers.read(place, Deadline.in(timeout)), place);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }
}

package org.tradingarena.decision.adapter.kafka;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.DeciderFailure;

/** A few feed readers, opened when first needed and lent one at a time; one that failed is not used again. */
final class FeedReaders implements AutoCloseable {

    private final Map<String, Object> connection;
    private final Semaphore free;
    private final BlockingQueue<FeedReader> idle;

    FeedReaders(Map<String, Object> connection, int most) {
        this.connection = Map.copyOf(connection);
        this.free = new Semaphore(most, true);
        this.idle = new ArrayBlockingQueue<>(most);
    }

    byte[] read(SnapshotPlace place, Deadline deadline) throws InterruptedException {
        if (!free.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new DeciderFailure(FailureCode.SNAPSHOT_UNAVAILABLE, "no reader was free for " + place);
        }
        try {
            return lend(place, deadline);
        } catch (KafkaException broken) {
            throw new DeciderFailure(FailureCode.SNAPSHOT_UNAVAILABLE, place + ": " + broken);
        } finally {
            free.release();
        }
    }

    private byte[] lend(SnapshotPlace place, Deadline deadline) {
        FeedReader kept = idle.poll();
        FeedReader reader = kept == null ? new FeedReader(connection) : kept;
        boolean healthy = false;
        try {
            byte[] record = reader.read(place, deadline);
            healthy = true;
            return record;
        } finally {
            if (!healthy || !idle.offer(reader)) {
                reader.close();
            }
        }
    }

    @Override
    public void close() {
        for (FeedReader reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.close();
        }
    }
}

package org.tradingarena.decision.adapter.kafka;

import org.tradingarena.schema.event.decision.SnapshotRef;

/**
 * A record of {@code market.feed.v1}.
 *
 * @param partition number of the partition
 * @param offset in the partition
 */
record SnapshotPlace(int partition, long offset) {

    static SnapshotPlace of(SnapshotRef ref) {
        return new SnapshotPlace(ref.partition(), ref.offset());
    }

    @Override
    public String toString() {
        return "partition=" + partition + " offset=" + offset;
    }
}

package org.tradingarena.schema.event.decision;

/**
 * Where the sealed snapshot of a round lies, so that it is sent once and not once per seat.
 *
 * @param partition of {@code market.feed.v1}
 * @param offset of the boundary frame in that partition
 * @param sha256 of the canonical bytes of the snapshot; the reader checks it
 */
public record SnapshotRef(int partition, long offset, long frame, String sha256) {}

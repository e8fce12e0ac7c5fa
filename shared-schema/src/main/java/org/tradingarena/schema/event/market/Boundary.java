package org.tradingarena.schema.event.market;

import java.time.Instant;

/**
 * Marks the frame at whose close the seats decide.
 *
 * @param round number of the round that opens here, from 1; boundary {@code rounds + 1} opens none and ends the competition
 * @param sealedAt close time of the frame; nothing later is in the snapshot
 * @param opensRound false when a live boundary was sealed too late to ask anybody
 * @param snapshotSha256 lower-case hexadecimal SHA-256 of the canonical bytes of the snapshot;
 *     {@code unsealed} in frames that a back-test builds and sends nobody
 */
public record Boundary(int round, Instant sealedAt, boolean opensRound, Snapshot snapshot, String snapshotSha256) {}

package org.tradingarena.engine.market;

import org.tradingarena.schema.event.market.Snapshot;

/**
 * A snapshot and the hash of its canonical bytes.
 *
 * @param sha256 lower-case hexadecimal
 */
public record SealedSnapshot(Snapshot snapshot, String sha256) {
    /** Stands where the hash would, in frames that never leave the process that built them. No hash looks like it. */
    public static final String UNSEALED = "unsealed";
}

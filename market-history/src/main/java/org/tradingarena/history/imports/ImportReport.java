package org.tradingarena.history.imports;

import org.tradingarena.history.store.DatasetManifest;

/**
 * What an import did.
 *
 * @param read rows of all files
 * @param repeated rows that repeated the one before and were dropped
 * @param outside rows outside of the range that all symbols have in common, which were left out
 */
public record ImportReport(DatasetManifest manifest, long read, long repeated, long outside) {}

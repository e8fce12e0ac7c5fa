package org.tradingarena.history.binance.archive;

import org.tradingarena.history.store.DatasetManifest;

/**
 * What a fetch came to.
 *
 * @param archives that rows were taken from
 * @param fromHistory number of candles that came from the REST interface, because no archive had them
 */
public record FetchReport(DatasetManifest manifest, int archives, long fromHistory) {}

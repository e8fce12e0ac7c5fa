/**
 * Reads the files of others as candles and makes data sets of them: archives of Binance, tables of open, high, low, close and
 * volume, candles of Coinbase, arrays of numbers.
 *
 * <p>Start at {@link org.tradingarena.history.imports.DatasetImport}, or at
 * {@link org.tradingarena.history.imports.CandleFile} to read only. One row at a time, so memory does not grow with a file. A
 * row that contradicts itself or another one ends the import with file, line and reason: nothing is mended. May use the
 * store.
 */
@NullMarked
package org.tradingarena.history.imports;

import org.jspecify.annotations.NullMarked;

/**
 * A range of Binance's candles as a stored data set: archives of whole months and days with their checksums, and the REST
 * interface for what no archive has yet.
 *
 * <p>May call {@code wire}, {@code rest} and the store. What was loaded is kept beside the data sets, so that a fetch that was
 * stopped goes on where it was. Start at {@link org.tradingarena.history.binance.archive.MarketFetch}.
 */
@NullMarked
package org.tradingarena.history.binance.archive;

import org.jspecify.annotations.NullMarked;

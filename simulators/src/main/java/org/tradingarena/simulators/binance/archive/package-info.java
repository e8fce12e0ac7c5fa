/**
 * The bulk archives of the venue: a zip of candles per month or day, and its checksum.
 *
 * <p>It owns names, layouts and bytes of archives; it calls the market. Start at
 * {@link org.tradingarena.simulators.binance.archive.Archives}.
 */
@NullMarked
package org.tradingarena.simulators.binance.archive;

import org.jspecify.annotations.NullMarked;

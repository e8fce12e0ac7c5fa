/**
 * What the market did: candles, frames and sealed snapshots. Written by market-data-service alone.
 *
 * <p>Start at {@link org.tradingarena.schema.event.market.MarketFrame}, the one clock of the books. May use
 * {@code schema.types} and nothing else of the project.
 */
@NullMarked
package org.tradingarena.schema.event.market;

import org.jspecify.annotations.NullMarked;

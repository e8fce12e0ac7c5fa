/**
 * What the market looked like: candles from trades, candles from candles, indicators, frames and sealed snapshots.
 *
 * <p>Pure: the same bars give the same bytes, wherever and whenever they are folded. Start at
 * {@link org.tradingarena.engine.market.FrameBuilder}; where bars come from is behind
 * {@link org.tradingarena.engine.market.CandleSource}. May use {@code shared-schema}.
 */
@NullMarked
package org.tradingarena.engine.market;

import org.jspecify.annotations.NullMarked;

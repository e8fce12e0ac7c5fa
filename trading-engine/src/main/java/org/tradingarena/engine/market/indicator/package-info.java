/**
 * The indicators of a snapshot, each a small fold in {@code double}: it takes one closed candle after the other and keeps
 * what its definition needs and no more.
 *
 * <p>A candle costs the same whether it is the hundredth or the millionth, and the same whether an indicator looks back 20
 * candles or 500. Knows no price that money is counted in and no library. Start at
 * {@link org.tradingarena.engine.market.indicator.Indicators}.
 */
@NullMarked
package org.tradingarena.engine.market.indicator;

import org.jspecify.annotations.NullMarked;

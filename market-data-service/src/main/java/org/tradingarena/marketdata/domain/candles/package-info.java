/**
 * How the messages of a live venue become candles that are told once, in order and without a silent hole.
 *
 * <p>Pure: time, messages and answers come in through {@link org.tradingarena.marketdata.domain.candles.SymbolFlow}, and what
 * is to be told or asked comes out as {@link org.tradingarena.marketdata.domain.candles.Effects}. Start at
 * {@link org.tradingarena.marketdata.domain.candles.ContiguousCandles}, which keeps the promise.
 */
@NullMarked
package org.tradingarena.marketdata.domain.candles;

import org.jspecify.annotations.NullMarked;

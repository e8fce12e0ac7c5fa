/**
 * Texts of Binance read as a stream of tokens: rows, events, descriptions and refusals.
 *
 * <p>Strict: a decimal must be a decimal and a candle must be possible, else a {@link
 * org.tradingarena.history.binance.wire.WireFault} names the field. Never by way of {@code double}. Opens no connection and
 * knows no clock. Start at {@link org.tradingarena.history.binance.wire.StreamMessages} and {@link
 * org.tradingarena.history.binance.wire.KlineRows}.
 */
@NullMarked
package org.tradingarena.history.binance.wire;

import org.jspecify.annotations.NullMarked;

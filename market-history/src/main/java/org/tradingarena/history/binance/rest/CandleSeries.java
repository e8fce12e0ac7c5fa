package org.tradingarena.history.binance.rest;

import org.tradingarena.history.binance.wire.KlineInterval;

/**
 * One run of candles at the venue.
 *
 * @param mark whether they are of the mark price instead of trades
 */
record CandleSeries(String symbol, KlineInterval interval, boolean mark) {}

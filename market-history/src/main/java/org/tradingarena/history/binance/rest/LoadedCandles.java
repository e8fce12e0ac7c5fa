package org.tradingarena.history.binance.rest;

import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.Candle;

/**
 * What the venue said of a range of candles.
 *
 * @param candles by rising open time; those that it does not have are not among them
 * @param until open time of the first candle after the range of which it could have told
 * @param settled the same for candles that were closed some seconds before, so that no late trade changes them
 * @param asOf venue time that had certainly come when it answered
 */
record LoadedCandles(List<Candle> candles, Instant until, Instant settled, Instant asOf) {}

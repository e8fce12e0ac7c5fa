package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import org.tradingarena.schema.types.Symbol;

/** Which candles belong together: those of one market, symbol and length. */
record CandleKey(String market, Symbol symbol, Duration step) {}

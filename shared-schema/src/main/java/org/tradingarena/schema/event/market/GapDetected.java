package org.tradingarena.schema.event.market;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.types.Symbol;

/**
 * Candles of a live venue that are not there; the next {@link CandleClosed} opens at {@code to}.
 *
 * @param market name of the data set whose venue it is
 * @param from open time of the first missing candle
 * @param to open time of the first candle after them
 * @param detail the same in words, for a reader; carries no secret
 */
public record GapDetected(
        String market, Symbol symbol, Duration step, Instant from, Instant to, GapReason reason, String detail)
        implements ArenaEvent {}

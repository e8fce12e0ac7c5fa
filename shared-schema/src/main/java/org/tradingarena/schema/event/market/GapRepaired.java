package org.tradingarena.schema.event.market;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.types.Symbol;

/**
 * The candles of an earlier {@link GapDetected}, or a part of them, were had from the venue after all and follow at once, in
 * order. Frames that went out in the meantime stay as they are.
 *
 * @param market name of the data set whose venue it is
 * @param from open time of the first candle that follows
 * @param to close time of the last one
 */
public record GapRepaired(String market, Symbol symbol, Duration step, Instant from, Instant to)
        implements ArenaEvent {}

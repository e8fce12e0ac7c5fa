package org.tradingarena.schema.event.market;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.schema.event.ArenaEvent;

/**
 * The venue told other numbers for a candle that had been told as closed. Frames that were built from it stay as they are.
 *
 * @param market name of the data set whose venue it is
 * @param openTime of the candle, with market, symbol and step its identity
 * @param before as it was told first
 * @param after as the venue tells it now
 */
public record CandleCorrected(String market, Duration step, Instant openTime, Bar before, Bar after)
        implements ArenaEvent {}

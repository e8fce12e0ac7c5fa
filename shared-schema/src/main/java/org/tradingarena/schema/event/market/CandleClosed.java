package org.tradingarena.schema.event.market;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.schema.event.ArenaEvent;

/**
 * A closed candle of a live venue, told once however many competitions watch it.
 *
 * <p>Per market, symbol and step the open times rise by exactly one step, unless a {@link GapDetected} names the range that
 * was left out; a range that is delivered later follows its {@link GapRepaired}. Two owners may tell the same candle around a
 * takeover: the first of an open time counts, and a gap that ends at or before the awaited open time is ignored. A symbol that
 * nobody needed for hours begins anew without a word about the time between.
 *
 * @param market name of the data set whose venue it is, such as {@code binance-spot}
 * @param step length of the candle
 * @param openTime first moment of the candle by the venue's clock; with market, symbol and step its identity
 * @param bar what was traded; never {@code missing}
 */
public record CandleClosed(String market, Duration step, Instant openTime, Bar bar) implements ArenaEvent {}

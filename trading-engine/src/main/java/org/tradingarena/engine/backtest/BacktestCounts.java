package org.tradingarena.engine.backtest;

/**
 * How much a back-test has done.
 *
 * @param frames applied to the books; those of the warm-up are not counted
 * @param seatBars frames × instruments × seats: one seat through one execution bar
 * @param rounds closed
 * @param fills of all seats
 * @param trades positions closed by all seats
 */
public record BacktestCounts(long frames, long seatBars, int rounds, long fills, long trades) {}

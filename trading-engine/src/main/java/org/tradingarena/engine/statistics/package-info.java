/**
 * What the books add up to: drawdown, standings and ratios, in constant memory per seat and exact decimals, since
 * standings are part of the log that must repeat byte for byte.
 *
 * <p>May use the value and event types of shared-schema and what {@code engine.books} says of a seat. Start at
 * {@link org.tradingarena.engine.statistics.Ranking}; the figures of finance, in {@code double}, are in
 * {@code statistics.performance} and reported by {@code statistics.report}.
 */
@NullMarked
package org.tradingarena.engine.statistics;

import org.jspecify.annotations.NullMarked;

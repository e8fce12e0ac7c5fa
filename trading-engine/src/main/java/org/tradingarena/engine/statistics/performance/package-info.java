/**
 * The formulas of performance: pure functions on series of doubles, each with its source and its convention.
 *
 * <p>What is not defined is an {@link org.tradingarena.engine.statistics.performance.Measure.Undefined} with a reason,
 * never 0, NaN or infinity. May use commons-math for the normal distribution. Never part of the books: the log holds
 * exact decimals only. Start at {@link org.tradingarena.engine.statistics.performance.SharpeRatio}; the table of all
 * formulas is {@code docs/reference/statistics.md}.
 */
@NullMarked
package org.tradingarena.engine.statistics.performance;

import org.jspecify.annotations.NullMarked;

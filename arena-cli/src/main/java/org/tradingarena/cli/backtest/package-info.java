/**
 * What {@code arena backtest} is asked and what it shows: the specification from options, the text, the files.
 *
 * <p>May call the engine's back-tester and data sets, and the terminal. Starts no stack. Start at
 * {@link org.tradingarena.cli.backtest.BacktestPlan}.
 */
@NullMarked
package org.tradingarena.cli.backtest;

import org.jspecify.annotations.NullMarked;

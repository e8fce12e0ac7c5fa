/**
 * What the engine costs: seat-bars per second, beside ta4j on the same bars, and whether a round grows dearer with time.
 *
 * <p>A time counts only if the independent {@link org.tradingarena.benchmark.HandAccount} comes to the same fills, cash and
 * equity. Nothing here runs in a build; docs/performance.md has the commands. Start at
 * {@link org.tradingarena.benchmark.SeatBars}.
 */
@NullMarked
package org.tradingarena.benchmark;

import org.jspecify.annotations.NullMarked;

/**
 * What the books add up to: drawdown, standings and ratios, in constant memory per seat and exact decimals, since
 * standings are part of the log that must repeat byte for byte.
 *
 * <p>May use the value and event types of shared-schema. Start at {@link org.tradingarena.engine.statistics.Ranking}.
 */
@NullMarked
package org.tradingarena.engine.statistics;

import org.jspecify.annotations.NullMarked;

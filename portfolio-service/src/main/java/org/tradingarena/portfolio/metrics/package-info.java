/**
 * What the referee counts and times; names and meanings are listed in the reference of metrics.
 *
 * <p>Called by the adapters and after each commit; calls nothing but the registry. Start at
 * {@link org.tradingarena.portfolio.metrics.RefereeMetrics}.
 */
@NullMarked
package org.tradingarena.portfolio.metrics;

import org.jspecify.annotations.NullMarked;

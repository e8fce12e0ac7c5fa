/**
 * The performance report of a seat: what it is made from, and its measures with unit and convention.
 *
 * <p>Exact amounts come in and are turned into doubles here; nothing here goes back into the books. What the data cannot
 * support is undefined with a reason, and figures per year need 30 days. Calls the formulas of
 * {@code statistics.performance}. Start at {@link org.tradingarena.engine.statistics.report.PerformanceReport}.
 */
@NullMarked
package org.tradingarena.engine.statistics.report;

import org.jspecify.annotations.NullMarked;

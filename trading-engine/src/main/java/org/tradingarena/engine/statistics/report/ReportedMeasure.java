package org.tradingarena.engine.statistics.report;

import org.tradingarena.engine.statistics.performance.Measure;

/**
 * One figure of a report.
 *
 * @param name such as {@code sharpePerRound}; the list is in {@code docs/reference/statistics.md}
 * @param convention one line that a reader needs to compare the figure with one from elsewhere
 */
public record ReportedMeasure(String name, Measure measure, Unit unit, String convention) {}

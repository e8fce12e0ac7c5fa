/**
 * Closed candles of a competition's market for a chart, never later than its books have come.
 *
 * <p>Start at {@link org.tradingarena.marketdata.application.chart.CompetitionCandles}. Where candles come from is behind
 * {@link org.tradingarena.marketdata.application.chart.ClosedCandles}; what was read once is kept in pages.
 */
@NullMarked
package org.tradingarena.marketdata.application.chart;

import org.jspecify.annotations.NullMarked;

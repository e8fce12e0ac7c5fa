/**
 * What a competition looks like: a fold of its ledger into rows, curves, a clock and a log, and nothing else.
 *
 * <p>Start at {@link org.tradingarena.dashboard.view.ViewFold}. Pure: the same events in the same order give the same view,
 * and it knows neither Kafka nor HTTP.
 */
@NullMarked
package org.tradingarena.dashboard.view;

import org.jspecify.annotations.NullMarked;

/**
 * Which markets this service can tell: the data sets of the configuration, and what to say when there is none.
 *
 * <p>Start at {@link org.tradingarena.marketdata.application.dataset.Datasets}. Knows sources only through the port
 * {@link org.tradingarena.engine.market.CandleSource}.
 */
@NullMarked
package org.tradingarena.marketdata.application.dataset;

import org.jspecify.annotations.NullMarked;

/**
 * Settings of the service and the few objects that everything shares: the clock and the configuration of the arena.
 *
 * <p>Start at {@link org.tradingarena.marketdata.config.MarketDataConfig}. The only package that reads the wall clock.
 */
@NullMarked
package org.tradingarena.marketdata.config;

import org.jspecify.annotations.NullMarked;

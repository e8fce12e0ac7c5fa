/**
 * Settings and the few objects that the container cannot make by itself: the clock, the configuration file, the mapper.
 *
 * <p>Start at {@link org.tradingarena.portfolio.config.PortfolioConfig}.
 */
@NullMarked
package org.tradingarena.portfolio.config;

import org.jspecify.annotations.NullMarked;

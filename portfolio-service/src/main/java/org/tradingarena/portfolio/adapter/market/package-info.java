/** Asks market-data-service what live venues list. Start at {@link HttpVenueDirectory}. */
@NullMarked
package org.tradingarena.portfolio.adapter.market;

import org.jspecify.annotations.NullMarked;

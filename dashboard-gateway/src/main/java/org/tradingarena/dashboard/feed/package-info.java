/**
 * What this gateway has heard: the directory of competitions and one room per competition that somebody looks at.
 *
 * <p>Start at {@link org.tradingarena.dashboard.feed.Room}. A room learns from the ledger topic and, where it missed
 * something, from the ledger of portfolio-service; it tells everybody in it. It may call {@code view}, never {@code http}.
 */
@NullMarked
package org.tradingarena.dashboard.feed;

import org.jspecify.annotations.NullMarked;

package org.tradingarena.marketdata.application.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;

/**
 * What the board shows of one candle.
 *
 * @param bar the candle; null when it is not there
 * @param newest open time of the newest candle of the same kind; null when there is none
 * @param passedOver whether it is not there and nothing before a repair will bring it: a later candle or a gap was told
 */
record Sighting(@Nullable Bar bar, @Nullable Instant newest, boolean passedOver) {}

/**
 * Live markets as frames: the board of candles that all sessions of a replica share, the clock of the venue, the warm-up from
 * its history, and what a new owner reads again.
 *
 * <p>Start at {@link org.tradingarena.marketdata.application.live.LiveSupplies}. Candles come in through
 * {@link org.tradingarena.marketdata.application.live.CandleBoard}, the past through {@code BinanceHistory}, frames that were
 * told before through {@link org.tradingarena.marketdata.application.live.ToldFrames}; nothing here knows Kafka or sockets.
 */
@NullMarked
package org.tradingarena.marketdata.application.live;

import org.jspecify.annotations.NullMarked;

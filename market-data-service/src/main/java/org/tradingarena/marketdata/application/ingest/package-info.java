/**
 * Ingest of live markets: one flow of candles per symbol that somebody needs, whoever and however many they are.
 *
 * <p>Start at {@link org.tradingarena.marketdata.application.ingest.Ingest}, which starts and stops a
 * {@link org.tradingarena.marketdata.application.ingest.SymbolIngest} per symbol that this replica owns. Streams, topic and
 * history are ports; the rules are in {@code domain.candles}.
 */
@NullMarked
package org.tradingarena.marketdata.application.ingest;

import org.jspecify.annotations.NullMarked;

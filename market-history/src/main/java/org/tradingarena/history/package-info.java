/**
 * The past of markets: data sets on disk, and what a venue still tells of earlier times.
 *
 * <p>Used by market-data-service and by the {@code arena} command alike, hence a module of its own
 * (docs/adr/0016). May use {@code shared-schema}, the market package of {@code trading-engine} and Vert.x; knows neither
 * Quarkus nor Kafka.
 */
@NullMarked
package org.tradingarena.history;

import org.jspecify.annotations.NullMarked;

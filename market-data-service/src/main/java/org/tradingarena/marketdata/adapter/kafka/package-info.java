/**
 * The topics: reads the state of competitions, writes the market feed, and says whether the broker is there.
 *
 * <p>Start at {@link org.tradingarena.marketdata.adapter.kafka.CompetitionsReader} for what comes in and
 * {@link org.tradingarena.marketdata.adapter.kafka.KafkaFrameLog} for what goes out.
 */
@NullMarked
package org.tradingarena.marketdata.adapter.kafka;

import org.jspecify.annotations.NullMarked;

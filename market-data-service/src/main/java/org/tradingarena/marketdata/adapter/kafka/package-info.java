/**
 * The topics: reads the state of competitions, writes the market feed, and says whether the broker is there.
 *
 * <p>Start at {@link org.tradingarena.marketdata.adapter.kafka.CompetitionsReader} for what the feed
 * sessions read, at {@link org.tradingarena.marketdata.adapter.kafka.EveryCompetitionReader} for what charts and ingest know, and
 * at {@link org.tradingarena.marketdata.adapter.kafka.KafkaFrameLog} for what goes out.
 */
@NullMarked
package org.tradingarena.marketdata.adapter.kafka;

import org.jspecify.annotations.NullMarked;

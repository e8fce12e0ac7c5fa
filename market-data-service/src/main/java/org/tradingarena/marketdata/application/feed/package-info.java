/**
 * Feed sessions: one per running competition of an owned partition, each on a virtual thread of its own.
 *
 * <p>Start at {@link org.tradingarena.marketdata.application.feed.FeedSessions}, which opens and closes them, then
 * {@link org.tradingarena.marketdata.application.feed.FeedSession}. Frames leave through the port
 * {@link org.tradingarena.marketdata.application.feed.FrameLog}; nothing here knows Kafka.
 */
@NullMarked
package org.tradingarena.marketdata.application.feed;

import org.jspecify.annotations.NullMarked;

package org.tradingarena.engine.referee;

/** Where a frame lies in {@code market.feed.v1}, so that the seats can be sent to its snapshot. */
public record FeedLocation(int partition, long offset) {}

package org.tradingarena.dashboard.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a competition stands, in rounds and in market time.
 *
 * @param round the last round that opened; 0 before the first
 * @param decidedRound the last round whose decisions are all in
 * @param marketTime latest market time heard of
 * @param roundOpenedAt when the open round was sealed
 * @param roundEndsAt when it closes
 * @param endsAt close time of the last frame when every round is played
 */
public record MarketClock(
        int round,
        int decidedRound,
        int rounds,
        @Nullable Instant marketTime,
        @Nullable Instant roundOpenedAt,
        @Nullable Instant roundEndsAt,
        Instant startsAt,
        Instant endsAt) {}

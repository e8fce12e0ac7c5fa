package org.tradingarena.marketdata.application.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;

/**
 * A feed session as the outside sees it.
 *
 * @param partition of {@code arena.competitions.v1} through which this replica owns it
 * @param nextFrame the frame it writes next
 * @param lastFrame the frame that ends it; null while it has no market
 * @param marketTime open time of the next frame; null while it has no market
 * @param awaitedRound the round whose decisions it waits for; null when it does not
 * @param code why it was refused or failed; null when it was not
 * @param message the same in words
 */
public record SessionView(
        CompetitionId competitionId,
        int partition,
        FeedPhase phase,
        long nextFrame,
        @Nullable Long lastFrame,
        @Nullable Instant marketTime,
        @Nullable Integer awaitedRound,
        @Nullable String code,
        @Nullable String message) {}

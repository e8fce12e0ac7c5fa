package org.tradingarena.portfolio.adapter.postgres;

import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;

/**
 * The row of a competition with its fold, as it stood after the last commit this replica saw.
 *
 * @param version rises with every transaction; the fold is worth nothing once the row's is another
 * @param feed where the last applied frame lies; null before the first
 * @param sequence of the last entry of the ledger
 */
record CompetitionRow(
        CompetitionSpec spec,
        long version,
        long stateVersion,
        CompetitionStatus status,
        long lastFrame,
        int decidedRound,
        long sequence,
        @Nullable FeedLocation feed,
        CompetitionFold fold) {}

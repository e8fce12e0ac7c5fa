package org.tradingarena.portfolio.adapter.postgres;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.referee.Journal;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.CompetitionStopped;

/** What is noted once in the life of a competition; every part is null when it did not happen in this transaction. */
record Milestones(
        @Nullable String rootHash,
        @Nullable String reason,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static Milestones of(Journal journal, Instant now) {
        Milestones seen = new Milestones(null, null, null, null);
        for (Journal.Event entry : journal.events()) {
            seen = switch (entry.event()) {
                case CompetitionStarted _ -> new Milestones(seen.rootHash, seen.reason, now, seen.endedAt);
                case CompetitionStopped e -> new Milestones(e.rootHash(), e.reason(), seen.startedAt, now);
                case CompetitionFinished e -> new Milestones(e.rootHash(), seen.reason, seen.startedAt, now);
                default -> seen;
            };
        }
        return seen;
    }
}

package org.tradingarena.schema.event.ledger;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.types.CompetitionId;

/**
 * A round began: every seat was asked on the same snapshot.
 *
 * @param marks last close of every symbol, in the order of the specification
 */
public record RoundOpened(
        CompetitionId competitionId,
        long frame,
        int round,
        Instant sealedAt,
        SnapshotRef snapshot,
        List<MarkPrice> marks)
        implements LedgerEvent {

    public RoundOpened {
        marks = List.copyOf(marks);
    }
}

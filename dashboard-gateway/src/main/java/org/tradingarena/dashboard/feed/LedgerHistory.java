package org.tradingarena.dashboard.feed;

import java.util.List;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.types.CompetitionId;

/** The ledger of a competition as its owner keeps it: complete, since it is committed before it is told. */
public interface LedgerHistory {

    /** Largest number of events in one page. */
    int PAGE = 1000;

    /**
     * The events after a sequence, in order, at most {@link #PAGE}; blocks.
     *
     * @throws HistoryUnavailable when the owner cannot be asked now
     */
    List<Envelope> after(CompetitionId competition, long sequence);
}

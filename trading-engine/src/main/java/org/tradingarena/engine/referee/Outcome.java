package org.tradingarena.engine.referee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Journal;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.LedgerEvent;

/**
 * What one input did; to be committed as a whole.
 *
 * @param events in the order in which they are told
 * @param postings whose amounts sum to zero by reference
 * @param requests one per seat when a round opened
 * @param admission the place of an answer or command; null for a frame and for an input that was ignored
 */
public record Outcome(
        List<LedgerEvent> events,
        List<Posting> postings,
        List<DecisionRequested> requests,
        @Nullable Admission admission) {
    /** Nothing happened. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of(), null);

    public Outcome {
        events = List.copyOf(events);
        postings = List.copyOf(postings);
        requests = List.copyOf(requests);
    }

    static Outcome of(Journal journal, List<DecisionRequested> requests, @Nullable Admission admission) {
        return new Outcome(journal.events(), journal.postings(), requests, admission);
    }
}

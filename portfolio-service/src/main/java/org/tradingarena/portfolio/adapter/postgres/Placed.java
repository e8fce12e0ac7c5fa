package org.tradingarena.portfolio.adapter.postgres;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.schema.event.ledger.LedgerEvent;

/** An event with its place in the ledger, where nothing else of it is unique. */
record Placed<T extends LedgerEvent>(long sequence, T event) {

    /** The events of a type among those that follow a place. */
    static <T extends LedgerEvent> List<Placed<T>> only(List<LedgerEvent> events, long after, Class<T> type) {
        List<Placed<T>> found = new ArrayList<>();
        long sequence = after;
        for (LedgerEvent event : events) {
            sequence++;
            if (type.isInstance(event)) {
                found.add(new Placed<>(sequence, type.cast(event)));
            }
        }
        return found;
    }
}

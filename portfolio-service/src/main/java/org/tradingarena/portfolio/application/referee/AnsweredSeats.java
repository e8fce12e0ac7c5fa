package org.tradingarena.portfolio.application.referee;

import java.util.Set;
import org.tradingarena.schema.types.SeatId;

/** Looks up the answers that are already kept. */
@FunctionalInterface
public interface AnsweredSeats {

    /** Event ids of all answers of that seat in that round, copies included; empty when its place is free. */
    Set<String> eventIdsOf(int round, SeatId seat);
}

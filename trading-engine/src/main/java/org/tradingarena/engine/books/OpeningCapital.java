package org.tradingarena.engine.books;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** The entry every book begins with: cash against capital. */
public final class OpeningCapital {
    private OpeningCapital() {}

    /** Posts the opening cash of a seat at the start of the market and answers its first book. */
    public static SeatBook paidIn(SeatId seat, Money cash, Instant start, Journal journal) {
        journal.post(seat, null, start, "opening/" + seat, List.of(Leg.cash(cash), Leg.capital(cash.negated())));
        return SeatBook.opened(seat, cash);
    }
}

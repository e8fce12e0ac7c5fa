package org.tradingarena.engine.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.invalidation.Invalidation;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.SymbolSnapshot;

/**
 * Watches the conditions that seats gave with their entries. One that has come true at the close of a bar closes the
 * position at the open of the next: nobody trades at a price that was known before.
 *
 * <p>Conditions on prices are checked at every bar in which somebody traded, those on indicators at the boundaries.
 */
final class InvalidationDesk {
    private static final int TEXTS_KEPT = 10_000;

    private final Venue venue;
    /** Texts read lately; bounded, since they come from outside. */
    private final Map<String, Invalidation> read = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Invalidation> eldest) {
            return size() > TEXTS_KEPT;
        }
    };

    InvalidationDesk(Venue venue) {
        this.venue = venue;
    }

    SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        SeatBook next = book;
        for (Position held : book.positions()) {
            String text = held.exits().invalidation();
            if (text == null || !held.exits().invalidationChecked() || book.awaited(held.symbol(), true) != null) {
                continue;
            }
            Bar bar = venue.barOf(held.symbol(), frame);
            Invalidation condition = read.computeIfAbsent(text, Invalidation::parse);
            if (bar != null && bar.tradable() && holds(condition, bar, frame, venue.indexOf(held.symbol()))) {
                next = giveUp(next, held, bar, frame, journal);
            }
        }
        return next;
    }

    private static boolean holds(Invalidation condition, Bar bar, MarketFrame frame, int index) {
        SymbolSnapshot snapshot = snapshot(frame.boundary(), index);
        return condition.onBar(bar.close(), frame.closeTime()) || (snapshot != null && condition.onSnapshot(snapshot));
    }

    private static @Nullable SymbolSnapshot snapshot(@Nullable Boundary boundary, int index) {
        List<SymbolSnapshot> symbols =
                boundary == null ? List.of() : boundary.snapshot().symbols();
        return index < symbols.size() ? symbols.get(index) : null;
    }

    private static SeatBook giveUp(SeatBook book, Position held, Bar bar, MarketFrame frame, Journal journal) {
        String orderId =
                "r" + held.round() + "/" + book.seatId() + "/" + held.symbol() + "/invalidation/" + frame.frame();
        MarketOrder order = OrderDesk.closing(
                orderId, held.round(), held, null, FillTrigger.INVALIDATION, bar.close(), frame.closeTime());
        return OrderDesk.accept(book, order, held.quantity(), List.of(), journal);
    }
}

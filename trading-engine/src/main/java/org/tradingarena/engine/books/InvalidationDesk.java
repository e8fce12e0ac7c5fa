package org.tradingarena.engine.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.invalidation.Invalidation;
import org.tradingarena.engine.invalidation.LatestIndicators;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.SymbolSnapshot;

/**
 * Watches the conditions that seats gave with their entries. One that has come true at the close of a bar closes the
 * position at the open of the next: nobody trades at a price that was known before.
 *
 * <p>Prices are checked at every bar that the venue delivered and did not halt, with the indicators of the last boundary
 * beside them; indicators alone at the boundaries. A bar without trades repeats the last price and still closes its candles.
 */
final class InvalidationDesk {
    private static final int TEXTS_KEPT = 10_000;

    private final Venue venue;
    private final LatestIndicators indicators;
    /** Texts read lately; bounded, since they come from outside. */
    private final Map<String, Invalidation> read = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Invalidation> eldest) {
            return size() > TEXTS_KEPT;
        }
    };

    InvalidationDesk(Venue venue, LatestIndicators indicators) {
        this.venue = venue;
        this.indicators = indicators;
    }

    SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        SeatBook next = book;
        for (OpenPosition held : book.positions()) {
            String text = held.exits().invalidation();
            if (text == null || !held.exits().invalidationChecked() || leavesWhole(book, held)) {
                continue;
            }
            Bar bar = venue.barOf(held.symbol(), frame);
            Invalidation condition = read.computeIfAbsent(text, this::parse);
            if (bar != null && !bar.missing() && !bar.halted() && holds(condition, bar, frame)) {
                next = giveUp(next, held, bar, frame, journal);
            }
        }
        return next;
    }

    private Invalidation parse(String text) {
        return Invalidation.parse(text, venue.indicators());
    }

    private static boolean leavesWhole(SeatBook book, OpenPosition held) {
        return book.pending().stream()
                .anyMatch(order -> order.terms().reduces()
                        && order.terms().symbol().equals(held.symbol())
                        && order.wanted().askedOf(held.quantity()).compareTo(held.quantity()) >= 0);
    }

    private boolean holds(Invalidation condition, Bar bar, MarketFrame frame) {
        SymbolSnapshot snapshot = snapshot(frame.boundary(), venue.indexOf(bar.symbol()));
        return condition.onBar(bar.close(), frame.closeTime(), indicators.of(bar.symbol()))
                || (snapshot != null && condition.onSnapshot(snapshot));
    }

    private static @Nullable SymbolSnapshot snapshot(@Nullable Boundary boundary, int index) {
        List<SymbolSnapshot> symbols =
                boundary == null ? List.of() : boundary.snapshot().symbols();
        return index < symbols.size() ? symbols.get(index) : null;
    }

    private static SeatBook giveUp(SeatBook book, OpenPosition held, Bar bar, MarketFrame frame, Journal journal) {
        String orderId =
                "r" + held.round() + "/" + book.seatId() + "/" + held.symbol() + "/invalidation/" + frame.frame();
        OrderTerms terms = OrderTerms.closing(
                orderId, held.round(), held, FillTrigger.INVALIDATION, bar.close(), frame.closeTime());
        return OrderDesk.accept(
                OrderDesk.withoutOrdersIn(book, held.symbol(), journal),
                Order.Pending.admitted(terms, new OrderSize.OfPosition()),
                held.quantity(),
                List.of(),
                journal);
    }
}

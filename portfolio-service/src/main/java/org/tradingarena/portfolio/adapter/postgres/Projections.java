package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.portfolio.application.referee.Journal;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;

/** Rounds, orders, fills, denials and equity as rows, from the ledger's own events and in the same transaction. */
final class Projections {

    private Projections() {}

    static void write(Connection connection, Journal journal, long sequence, Instant now) throws SQLException {
        List<LedgerEvent> events =
                journal.events().stream().map(Journal.Event::event).toList();
        RoundTable.opened(connection, only(events, RoundOpened.class), now);
        RoundTable.decided(connection, only(events, RoundDecided.class), now);
        RoundTable.closed(connection, only(events, RoundClosed.class));
        OrderTable.accepted(connection, only(events, OrderAccepted.class));
        OrderTable.filled(connection, only(events, OrderFilled.class));
        OrderTable.cancelled(connection, only(events, OrderCancelled.class));
        MarkTable.marked(connection, only(events, AccountMarked.class));
        denials(connection, events, sequence);
    }

    private static void denials(Connection connection, List<LedgerEvent> events, long sequence) throws SQLException {
        List<OrderTable.Denial> denials = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof OrderDenied denied) {
                denials.add(new OrderTable.Denial(sequence + i + 1, denied));
            }
        }
        OrderTable.denied(connection, denials);
    }

    private static <T extends LedgerEvent> List<T> only(List<LedgerEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

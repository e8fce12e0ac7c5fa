package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tradingarena.portfolio.application.referee.Journal;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.ledger.SeatHalted;

/**
 * What the lists of the REST interface show, as rows: from the ledger's own events and in the same transaction.
 */
final class Projections {

    private Projections() {}

    static void write(Connection connection, Journal journal, long sequence, Instant now) throws SQLException {
        List<LedgerEvent> events =
                journal.events().stream().map(Journal.Event::event).toList();
        RoundTable.opened(connection, only(events, RoundOpened.class), now);
        RoundTable.decided(connection, only(events, RoundDecided.class), now);
        RoundTable.closed(connection, only(events, RoundClosed.class));
        OrderTable.accepted(connection, only(events, OrderAccepted.class));
        FillTable.filled(connection, only(events, OrderFilled.class));
        OrderTable.filled(connection, only(events, OrderFilled.class));
        OrderTable.cancelled(connection, only(events, OrderCancelled.class));
        OrderTable.denied(connection, Placed.only(events, sequence, OrderDenied.class));
        PositionTable.funded(connection, only(events, FundingPaid.class));
        PositionTable.liquidated(connection, only(events, PositionLiquidated.class));
        PositionTable.closed(connection, Placed.only(events, sequence, PositionClosed.class));
        HaltTable.halted(connection, Placed.only(events, sequence, SeatHalted.class));
        MarkTable.marked(connection, only(events, AccountMarked.class));
    }

    private static <T extends LedgerEvent> List<T> only(List<LedgerEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

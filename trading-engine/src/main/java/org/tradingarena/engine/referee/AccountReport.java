package org.tradingarena.engine.referee;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.engine.books.Marks;
import org.tradingarena.engine.books.Position;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.engine.statistics.Ratio;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/** Tells a seat of its own account, and of no other. */
final class AccountReport {
    private AccountReport() {}

    static AccountView of(SeatState seat, Marks marks, Money initialCash) {
        SeatBook book = seat.book();
        Money equity = book.cash().plus(book.positionsValue(marks));
        List<PositionView> positions = new ArrayList<>(book.positions().size());
        for (Position position : book.positions()) {
            positions.add(view(position, marks));
        }
        return new AccountView(
                book.cash(), equity, initialCash, Ratio.change(equity, initialCash), positions, seat.spent());
    }

    private static PositionView view(Position position, Marks marks) {
        Price mark = marks.of(position.symbol());
        if (mark == null) {
            throw new InvariantViolated("MARK_MISSING", "symbol=" + position.symbol());
        }
        Money unrealised = mark.times(position.quantity()).minus(position.cost());
        return new PositionView(position.symbol(), position.quantity(), position.averageEntry(), mark, unrealised);
    }
}

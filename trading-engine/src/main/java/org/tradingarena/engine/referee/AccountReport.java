package org.tradingarena.engine.referee;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.LossWatch;
import org.tradingarena.engine.books.Marks;
import org.tradingarena.engine.books.OpenPosition;
import org.tradingarena.engine.books.OrderTerms;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.engine.statistics.Ratio;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/** Tells a seat of its own account, and of no other. */
final class AccountReport {
    private AccountReport() {}

    /** @param equity of the seat at the marks */
    static AccountView of(SeatState seat, Money equity, Marks marks, CompetitionSpec spec) {
        SeatBook book = seat.book();
        List<PositionView> positions = new ArrayList<>(book.positions().size());
        for (OpenPosition position : book.positions()) {
            positions.add(view(book, position, marks.held(position.symbol())));
        }
        return new AccountView(
                book.cash(),
                equity,
                spec.initialCash(),
                Ratio.change(equity, spec.initialCash()),
                seat.returns().sharpe(),
                positions,
                seat.spent(),
                halted(book.watch()));
    }

    private static @Nullable String halted(LossWatch watch) {
        LossWatch.Halt halt = watch.halt();
        return halt == null ? null : halt.code().name();
    }

    private static PositionView view(SeatBook book, OpenPosition position, Price mark) {
        String entryOrder = OrderTerms.entryId(position.round(), book.seatId(), position.symbol());
        return new PositionView(
                position.symbol(),
                position.side(),
                position.quantity(),
                position.averageEntry(),
                mark,
                position.unrealised(mark),
                position.leverage(),
                position.margin(),
                position.liquidationPrice(),
                position.exits().stopLoss(),
                position.exits().takeProfit(),
                position.exits().invalidation(),
                position.thesis().confidence(),
                position.thesis().riskUsd(),
                entryOrder,
                book.pending().stream()
                        .anyMatch(order -> order.terms().orderId().equals(entryOrder)));
    }
}

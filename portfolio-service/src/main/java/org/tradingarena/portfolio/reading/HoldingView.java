package org.tradingarena.portfolio.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Position;
import org.tradingarena.engine.referee.FoldState;
import org.tradingarena.engine.referee.SeatState;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * A position at the last mark.
 *
 * @param cost what the units held were bought for, fees apart
 * @param mark last close; null before the first bar of the symbol
 * @param value quantity × mark
 */
public record HoldingView(
        SeatId seat,
        Symbol symbol,
        Quantity quantity,
        Money cost,
        Price averageEntry,
        @Nullable Price mark,
        @Nullable Money value,
        @Nullable Money unrealisedPnl) {

    static List<HoldingView> of(FoldState state) {
        Map<Symbol, Price> marks = new HashMap<>();
        for (MarkPrice mark : state.marks()) {
            marks.put(mark.symbol(), mark.price());
        }
        List<HoldingView> holdings = new ArrayList<>();
        for (SeatState seat : state.seats()) {
            for (Position position : seat.book().positions()) {
                holdings.add(of(seat.book().seatId(), position, marks.get(position.symbol())));
            }
        }
        return holdings;
    }

    private static HoldingView of(SeatId seat, Position position, @Nullable Price mark) {
        Money value = mark == null ? null : mark.times(position.quantity());
        return new HoldingView(
                seat,
                position.symbol(),
                position.quantity(),
                position.cost(),
                position.averageEntry(),
                mark,
                value,
                value == null ? null : value.minus(position.cost()));
    }
}

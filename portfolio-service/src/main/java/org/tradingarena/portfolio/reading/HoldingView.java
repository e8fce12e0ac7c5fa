package org.tradingarena.portfolio.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Mark;
import org.tradingarena.engine.books.OpenPosition;
import org.tradingarena.engine.referee.FoldState;
import org.tradingarena.engine.referee.SeatState;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * An open position at the last mark.
 *
 * @param round of the decision that entered it
 * @param cost basis: Σ quantity × price of what is held, fees apart
 * @param margin set aside for it; on spot its cost
 * @param liquidationPrice null where no price liquidates
 * @param fees paid for it so far
 * @param funding received for it so far; negative when more was paid
 * @param mark mark price where the market tells one, else the last close; null before the first bar of the symbol
 * @param value quantity × mark
 * @param unrealisedPnl side × (value − cost)
 */
public record HoldingView(
        SeatId seat,
        Symbol symbol,
        PositionSide side,
        Quantity quantity,
        Instant openedAt,
        int round,
        Money cost,
        Price averageEntry,
        Leverage leverage,
        Money margin,
        @Nullable Price liquidationPrice,
        ExitPlan exits,
        Money fees,
        Money funding,
        @Nullable Price mark,
        @Nullable Money value,
        @Nullable Money unrealisedPnl)
        implements PositionLine {

    static List<HoldingView> of(FoldState state) {
        Map<Symbol, Price> marks = new HashMap<>();
        for (Mark mark : state.marks()) {
            marks.put(mark.symbol(), mark.price());
        }
        List<HoldingView> holdings = new ArrayList<>();
        for (SeatState seat : state.seats()) {
            for (OpenPosition position : seat.book().positions()) {
                holdings.add(of(seat.book().seatId(), position, marks.get(position.symbol())));
            }
        }
        return holdings;
    }

    private static HoldingView of(SeatId seat, OpenPosition position, @Nullable Price mark) {
        return new HoldingView(
                seat,
                position.symbol(),
                position.side(),
                position.quantity(),
                position.openedAt(),
                position.round(),
                position.cost(),
                position.averageEntry(),
                position.leverage(),
                position.margin(),
                position.liquidationPrice(),
                position.exits(),
                position.life().fees(),
                position.life().funding(),
                mark,
                mark == null ? null : mark.times(position.quantity()),
                mark == null ? null : position.unrealised(mark));
    }
}

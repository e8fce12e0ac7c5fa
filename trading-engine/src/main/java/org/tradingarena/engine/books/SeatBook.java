package org.tradingarena.engine.books;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * Everything one seat owns and waits for. Immutable: a desk answers with the book that follows. No book refers to another.
 *
 * @param cash free quote currency; never negative on spot
 * @param positions sorted by symbol, none empty
 * @param pending in the order of admission
 * @param realised Σ (proceeds − cost basis) of all sales, before fees
 * @param fees of all fills
 * @param trades closed positions
 * @param wins closed positions with a net profit above zero
 */
public record SeatBook(
        SeatId seatId,
        Money cash,
        List<Position> positions,
        List<MarketOrder> pending,
        Money realised,
        Money fees,
        int trades,
        int wins) {
    public SeatBook {
        positions = List.copyOf(positions);
        pending = List.copyOf(pending);
    }

    /** A book that holds its opening cash and nothing else. */
    public static SeatBook opened(SeatId seatId, Money cash) {
        return new SeatBook(seatId, cash, List.of(), List.of(), Money.ZERO, Money.ZERO, 0, 0);
    }

    /** The position in a symbol; null when none is held. */
    public @Nullable Position position(Symbol symbol) {
        for (Position position : positions) {
            if (position.symbol().equals(symbol)) {
                return position;
            }
        }
        return null;
    }

    /** Whether an order in this symbol waits for the market. */
    public boolean awaits(Symbol symbol) {
        return pending.stream().anyMatch(order -> order.symbol().equals(symbol));
    }

    /** Σ quantity × mark, exact. Every symbol held has a mark, since it was bought at a bar of it. */
    public Money positionsValue(Marks marks) {
        Money value = Money.ZERO;
        for (Position position : positions) {
            Price mark = marks.of(position.symbol());
            if (mark == null) {
                throw new InvariantViolated("MARK_MISSING", "seat=" + seatId + " symbol=" + position.symbol());
            }
            value = value.plus(mark.times(position.quantity()));
        }
        return value;
    }

    /** The same book with other pending orders. */
    SeatBook withPending(List<MarketOrder> orders) {
        return new SeatBook(seatId, cash, positions, orders, realised, fees, trades, wins);
    }

    /** The book after a purchase. */
    SeatBook bought(Position after, Money paid, Money fee) {
        return new SeatBook(seatId, cash.minus(paid), replaced(after), pending, realised, fees.plus(fee), trades, wins);
    }

    /** The book after a sale; a position that came to zero leaves and counts as a trade. */
    SeatBook sold(Position after, Money received, Money gain, Money fee) {
        boolean closed = after.quantity().isZero();
        boolean won = closed && after.realised().compareTo(after.fees()) > 0;
        return new SeatBook(
                seatId,
                cash.plus(received),
                replaced(after),
                pending,
                realised.plus(gain),
                fees.plus(fee),
                trades + (closed ? 1 : 0),
                wins + (won ? 1 : 0));
    }

    private List<Position> replaced(Position after) {
        List<Position> next = new ArrayList<>(positions);
        next.removeIf(position -> position.symbol().equals(after.symbol()));
        if (!after.quantity().isZero()) {
            next.add(after);
            next.sort((one, other) -> one.symbol().compareTo(other.symbol()));
        }
        return next;
    }
}

package org.tradingarena.engine.referee;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.OpenPosition;
import org.tradingarena.engine.books.Order;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Rebuilds the positions of all seats from their fills alone. */
final class FillAudit {
    private static final MathContext SHOWN = new MathContext(10, RoundingMode.HALF_EVEN);

    private final Map<String, Held> holdings = new HashMap<>();
    private final Map<String, Ordered> orders = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** A position as its fills tell it. */
    private record Held(PositionSide side, Quantity quantity, Quantity opened, Price least, Price most, Money gross) {}

    /**
     * An order that has not ended.
     *
     * @param asked null until the first fill of an order that was sized by cash
     */
    private record Ordered(SeatId seat, @Nullable Quantity asked, Quantity filled) {
        Ordered filledBy(OrderFilled fill) {
            Quantity sum = filled.plus(fill.quantity());
            return new Ordered(seat, asked == null ? sum.plus(fill.remaining()) : asked, sum);
        }
    }

    void take(OrderFilled fill, List<Posting> postings) {
        assertThat(ids.add(fill.fillId()))
                .as("I6: %s fills once", fill.fillId())
                .isTrue();
        assertThat(postings)
                .as("I6: one entry per fill")
                .anyMatch(leg -> leg.reference().equals(fill.fillId())
                        && leg.seat().equals(fill.seatId())
                        && leg.frame() == fill.frame());
        checkPrices(fill);
        order(fill);
        String place = place(fill.seatId(), fill.symbol());
        boolean opens = fill.side() == fill.positionSide().opening();
        holdings.put(place, opens ? increased(holdings.get(place), fill) : reduced(holdings.get(place), fill));
    }

    void take(OrderAccepted accepted) {
        Ordered order = new Ordered(accepted.seatId(), accepted.quantity(), Quantity.ZERO);
        assertThat(orders.put(accepted.orderId(), order))
                .as("I4: %s is accepted once", accepted.orderId())
                .isNull();
    }

    /** I4: whatever was accepted is filled or given up, to the last lot. */
    void take(OrderCancelled cancelled) {
        Ordered order =
                requireNonNull(orders.remove(cancelled.orderId()), () -> "I4: nothing to cancel by " + cancelled);
        Quantity rest = cancelled.remaining();
        if (rest == null) {
            assertThat(order.filled()).as("I4: %s", cancelled).isEqualTo(Quantity.ZERO);
        } else {
            assertThat(order.filled().plus(rest)).as("I4: filled and given up").isEqualTo(order.asked());
        }
    }

    /** I4: what has been filled cannot be refused any more. */
    void take(OrderDenied denied) {
        if (denied.orderId() != null) {
            Ordered order = requireNonNull(orders.remove(denied.orderId()), () -> "I4: nothing to deny by " + denied);
            assertThat(order.filled()).as("I4: denied after a fill").isEqualTo(Quantity.ZERO);
        }
    }

    /** I4: a fill takes from what was remaining, never more, and the two add up to what was accepted. */
    private void order(OrderFilled fill) {
        assertThat(fill.quantity()).as("I4: %s", fill).isGreaterThan(Quantity.ZERO);
        if (isExitOfTheVenue(fill.trigger())) {
            assertThat(fill.remaining()).as("I4: exits fill whole").isEqualTo(Quantity.ZERO);
            return;
        }
        Ordered order = requireNonNull(orders.get(fill.orderId()), () -> "I4: nothing to fill by " + fill)
                .filledBy(fill);
        assertThat(order.filled().plus(fill.remaining()))
                .as("I4: filled and remaining")
                .isEqualTo(order.asked());
        if (fill.remaining().isZero()) {
            orders.remove(fill.orderId());
        } else {
            orders.put(fill.orderId(), order);
        }
    }

    private static boolean isExitOfTheVenue(FillTrigger trigger) {
        return trigger != FillTrigger.DECISION && trigger != FillTrigger.INVALIDATION;
    }

    /** I4: an order that has not ended waits in the book, for exactly what is left of it; and nothing else does. */
    private void checkOrders(SeatBook book) {
        assertThat(book.pending().stream().map(order -> order.terms().orderId()))
                .as("I4: orders that have not ended")
                .containsExactlyInAnyOrderElementsOf(orders.entrySet().stream()
                        .filter(order -> order.getValue().seat().equals(book.seatId()))
                        .map(Map.Entry::getKey)
                        .toList());
        for (Order.Active pending : book.pending()) {
            Ordered order = requireNonNull(orders.get(pending.terms().orderId()));
            Quantity wanted = pending.wanted().quantity();
            if (wanted != null) {
                assertThat(order.filled().plus(wanted)).as("I4: waiting").isEqualTo(order.asked());
            }
        }
    }

    private static Held increased(@Nullable Held before, OrderFilled fill) {
        assertThat(fill.realisedPnl()).isNull();
        if (before == null) {
            return new Held(
                    fill.positionSide(), fill.quantity(), fill.quantity(), fill.price(), fill.price(), Money.ZERO);
        }
        assertThat(fill.positionSide()).as("I5: no flip").isEqualTo(before.side());
        return new Held(
                before.side(),
                before.quantity().plus(fill.quantity()),
                before.opened().plus(fill.quantity()),
                fill.price().compareTo(before.least()) < 0 ? fill.price() : before.least(),
                fill.price().compareTo(before.most()) > 0 ? fill.price() : before.most(),
                before.gross());
    }

    /** I5: what reduces never reaches beyond zero; {@link Quantity} would refuse to go below. */
    private static Held reduced(@Nullable Held held, OrderFilled fill) {
        Held before = requireNonNull(held, () -> "I5: nothing to reduce by " + fill);
        assertThat(fill.positionSide()).as("I5: no flip").isEqualTo(before.side());
        assertThat(fill.quantity()).as("I5: reduce only").isLessThanOrEqualTo(before.quantity());
        Quantity left = before.quantity().minus(fill.quantity());
        assertThat(fill.positionAfter()).as("I5").isEqualTo(left);
        return new Held(
                before.side(),
                left,
                before.opened(),
                before.least(),
                before.most(),
                before.gross().plus(requireNonNull(fill.realisedPnl())));
    }

    void take(PositionClosed closed) {
        String place = place(closed.seatId(), closed.symbol());
        Held held = requireNonNull(holdings.remove(place), place);
        assertThat(held.quantity()).as("I5: closed means nothing left").isEqualTo(Quantity.ZERO);
        assertThat(closed.quantity()).isEqualTo(held.opened());
        assertThat(closed.grossPnl()).isEqualTo(held.gross());
        Money move = closed.exitNotional().minus(closed.entryNotional());
        assertThat(closed.grossPnl())
                .as("gross profit of a life, exact over all its parts")
                .isEqualTo(closed.side() == PositionSide.LONG ? move : move.negated());
        assertThat(closed.netPnl())
                .isEqualTo(closed.grossPnl()
                        .minus(closed.fees())
                        .plus(closed.funding())
                        .minus(closed.liquidationFee())
                        .plus(closed.insurance()));
        assertThat(closed.ambiguous()).isEqualTo(closed.alternativeNetPnl() != null);
    }

    /** I5 and I4: the book holds what the fills sum to, at an average within their prices. */
    void check(SeatBook book) {
        checkOrders(book);
        for (OpenPosition position : book.positions()) {
            Held held = requireNonNull(
                    holdings.get(place(book.seatId(), position.symbol())), () -> "I5: fills of " + position);
            assertThat(position.quantity()).as("I5").isEqualTo(held.quantity());
            assertThat(position.side()).as("I5").isEqualTo(held.side());
            if (position.quantity().equals(held.opened())) {
                assertThat(position.averageEntry().value())
                        .as("I4: average within the fills")
                        .isBetween(shown(held.least()), shown(held.most()));
            }
        }
        long held = holdings.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(book.seatId() + "|"))
                .count();
        assertThat(book.positions()).as("I5: nothing held beside").hasSize((int) held);
    }

    private static void checkPrices(OrderFilled fill) {
        assertThat(List.of(fill.fee(), fill.spreadCost(), fill.slippageCost(), fill.cashAfter(), fill.marginAfter()))
                .noneMatch(Money::isNegative);
        Money difference =
                fill.price().times(fill.quantity()).minus(fill.referencePrice().times(fill.quantity()));
        assertThat(fill.spreadCost().plus(fill.slippageCost()))
                .as("cost of %s", fill)
                .isEqualTo(fill.side().sign() > 0 ? difference : difference.negated());
        if (fill.trigger() == FillTrigger.TAKE_PROFIT) {
            assertThat(fill.price()).isEqualTo(fill.referencePrice());
        }
    }

    private static BigDecimal shown(Price price) {
        return price.value().round(SHOWN);
    }

    private static String place(SeatId seat, Symbol symbol) {
        return seat + "|" + symbol;
    }
}

package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;

/**
 * One execution: books it, posts its entry and tells of it.
 *
 * <pre>
 * buy:  cash −(notional + fee) · inventory +notional · fees +fee
 * sell: cash +(proceeds − fee) · inventory −cost basis · fees +fee · realised −(proceeds − cost basis)
 * </pre>
 *
 * @param time open time of the frame
 */
record Fill(MarketOrder order, FillPrice price, Instant time) {
    /** Buys; the caller has made sure that the cash suffices. */
    SeatBook buy(SeatBook book, Quantity quantity, BigDecimal feeRate, Journal journal) {
        Money notional = price.price().times(quantity);
        Money fee = notional.times(feeRate);
        Position held = book.position(order.symbol());
        Position after = held == null
                ? Position.opened(order.symbol(), quantity, notional, fee, time)
                : held.bought(quantity, notional, fee);
        SeatBook next = book.bought(after, notional.plus(fee), fee);
        post(
                next,
                journal,
                List.of(
                        Leg.cash(notional.plus(fee).negated()),
                        Leg.inventory(order.symbol(), notional, quantity),
                        Leg.fees(fee)));
        tell(next, quantity, fee, null, after.quantity(), journal);
        return next;
    }

    /** Sells the whole position. */
    SeatBook sell(SeatBook book, BigDecimal feeRate, Journal journal) {
        Position held = book.position(order.symbol());
        if (held == null) {
            throw new InvariantViolated("POSITION_LOST", "order=" + order.orderId());
        }
        Quantity quantity = held.quantity();
        Money proceeds = price.price().times(quantity);
        Money fee = proceeds.times(feeRate);
        Money cost = held.costOf(quantity);
        Money gain = proceeds.minus(cost);
        Position after = held.sold(quantity, proceeds, fee);
        SeatBook next = book.sold(after, proceeds.minus(fee), gain, fee);
        post(
                next,
                journal,
                List.of(
                        Leg.cash(proceeds.minus(fee)),
                        Leg.inventory(order.symbol(), cost.negated(), quantity),
                        Leg.fees(fee),
                        Leg.realised(gain.negated())));
        tell(next, quantity, fee, gain, after.quantity(), journal);
        if (after.quantity().isZero()) {
            closed(book, after, journal);
        }
        return next;
    }

    private String fillId(Journal journal) {
        return order.orderId() + "/" + journal.frame();
    }

    private void post(SeatBook book, Journal journal, List<Leg> legs) {
        journal.post(book.seatId(), order.symbol(), time, fillId(journal), legs);
    }

    private void tell(
            SeatBook book, Quantity quantity, Money fee, @Nullable Money gain, Quantity after, Journal journal) {
        Money waited =
                price.reference().times(quantity).minus(order.snapshotPrice().times(quantity));
        journal.tell(new OrderFilled(
                journal.competitionId(),
                journal.frame(),
                order.round(),
                book.seatId(),
                order.orderId(),
                fillId(journal),
                time,
                order.symbol(),
                order.side(),
                quantity,
                price.reference(),
                price.price(),
                price.spreadCost(quantity),
                price.slippageCost(quantity),
                fee,
                order.side().sign() > 0 ? waited : waited.negated(),
                gain,
                book.cash(),
                after));
    }

    private void closed(SeatBook book, Position after, Journal journal) {
        journal.tell(new PositionClosed(
                journal.competitionId(),
                journal.frame(),
                book.seatId(),
                after.symbol(),
                after.bought(),
                after.openedAt(),
                time,
                after.realised(),
                after.fees(),
                after.realised().minus(after.fees())));
    }
}

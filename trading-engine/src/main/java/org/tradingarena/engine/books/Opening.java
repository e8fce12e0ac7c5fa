package org.tradingarena.engine.books;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;

/**
 * A fill that opens a position or adds to it: books it, posts its entry and tells of it.
 *
 * <pre>
 * cash −(margin + fee) · inventory or margin account +margin · fees +fee      on spot the margin is the whole notional
 * </pre>
 *
 * @param time open time of the frame
 */
record Opening(OrderTerms order, FillPrice price, Quantity quantity, Quantity remaining, Instant time) {
    /** Books the fill; the caller has made sure that the cash suffices. */
    SeatBook apply(SeatBook book, Venue venue, Instrument instrument, Journal journal) {
        Money notional = price.price().times(quantity);
        Money fee = notional.times(venue.costs().feeRate());
        Money margin = Margin.initial(notional, order.leverage());
        OpenPosition held = book.position(order.symbol());
        OpenPosition after = (held == null
                        ? OpenPosition.opened(order, quantity, notional, margin, fee, time)
                        : held.increased(quantity, notional, margin, fee))
                .priced(instrument);
        SeatBook next = book.opened(after, margin.plus(fee), fee);
        String fillId = order.orderId() + "/" + journal.frame();
        journal.post(
                book.seatId(),
                order.symbol(),
                time,
                fillId,
                List.of(
                        Leg.cash(margin.plus(fee).negated()),
                        Leg.position(venue.positionAccount(order.symbol()), margin, quantity),
                        Leg.fees(fee)));
        journal.tell(new OrderFilled(
                journal.competitionId(),
                journal.frame(),
                order.round(),
                book.seatId(),
                order.orderId(),
                fillId,
                time,
                order.symbol(),
                order.side(),
                order.positionSide(),
                order.trigger(),
                quantity,
                remaining,
                order.leverage(),
                price.reference(),
                price.price(),
                price.spreadCost(quantity),
                price.slippageCost(quantity),
                fee,
                Latency.cost(order, price, quantity),
                null,
                next.cash(),
                after.quantity(),
                after.margin(),
                after.liquidationPrice()));
        return next;
    }
}

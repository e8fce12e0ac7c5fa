package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VolumeShare;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/**
 * Lets active orders meet a frame: each fills at the open of the first tradable bar at or after its effective time, whole
 * or as far as the volume of the bar allows.
 *
 * <p>Closes come before entries, otherwise the order of admission counts. All entries of a seat in one frame are sized on
 * the cash it holds after its closes, so that three thirds are three equal parts.
 */
final class FillDesk {
    private static final Comparator<OrderAtBar> CLOSES_FIRST =
            Comparator.comparing(met -> met.order().terms().reduces() ? 0 : 1);

    private final Venue venue;
    private final FillRules rules;

    FillDesk(Venue venue, Marks marks) {
        this.venue = venue;
        this.rules = new FillRules(venue, marks);
    }

    SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        OrdersLeft left = new OrdersLeft(book.seatId(), journal);
        List<OrderAtBar> met = new ArrayList<>();
        for (Order.Active order : book.pending()) {
            Bar bar = venue.barOf(order.terms().symbol(), frame);
            if (frame.openTime().isBefore(order.terms().effectiveAt())) {
                left.take(order);
            } else if (bar != null && bar.tradable()) {
                met.add(new OrderAtBar(order, bar));
            } else {
                left.take(passedOver(order));
            }
        }
        met.sort(CLOSES_FIRST);
        SeatBook next = book;
        Money basis = book.cash();
        for (OrderAtBar order : met) {
            if (order.order().terms().reduces()) {
                next = close(next, order, frame, left, journal);
                basis = next.cash();
            } else {
                next = enter(next, order, basis, frame, left, journal);
            }
        }
        return next.withPending(left.active());
    }

    private SeatBook close(SeatBook book, OrderAtBar met, MarketFrame frame, OrdersLeft left, Journal journal) {
        Order.Active order = met.order();
        OrderTerms terms = order.terms();
        OpenPosition held = book.position(terms.symbol());
        if (held == null || held.side() != terms.positionSide()) {
            left.take(order.cancelled(Denial.of(Refusal.POSITION_NOT_HELD)));
            return book;
        }
        Quantity asked = order.wanted().askedOf(held.quantity());
        Quantity wanted = asked.compareTo(held.quantity()) > 0 ? held.quantity() : asked;
        Quantity quantity = available(wanted, met.bar(), venue.traded(terms.symbol()));
        if (quantity.isZero()) {
            left.take(passedOver(order));
            return book;
        }
        Quantity rest = asked.minus(quantity);
        FillPrice price = priced(met, quantity);
        left.take(order.filledBy(quantity, rest));
        return new Closing(
                        terms.orderId(),
                        terms.round(),
                        terms.trigger(),
                        price,
                        quantity,
                        rest,
                        Latency.cost(terms, price, quantity),
                        frame.openTime(),
                        null)
                .apply(book, held, venue, journal);
    }

    /** A position is never added to by another entry: a reversal waits for the rest of its close, or is refused without one. */
    private SeatBook enter(
            SeatBook book, OrderAtBar met, Money basis, MarketFrame frame, OrdersLeft left, Journal journal) {
        Order.Active order = met.order();
        OpenPosition held = book.position(order.terms().symbol());
        if (held != null && order instanceof Order.Pending pending) {
            left.take(
                    left.closes(held.symbol())
                            ? pending
                            : pending.refused(Denial.of(Refusal.POSITION_ALREADY_OPEN, "quantity", held.quantity())));
            return book;
        }
        return switch (rules.judge(book, met, basis, dearestPrice(met), frame)) {
            case FillJudgement.Refused refused -> {
                left.take(order.refused(refused.denial()));
                yield book;
            }
            case FillJudgement.Allowed allowed -> fill(book, met, allowed, frame, left, journal);
        };
    }

    private SeatBook fill(
            SeatBook book,
            OrderAtBar met,
            FillJudgement.Allowed allowed,
            MarketFrame frame,
            OrdersLeft left,
            Journal journal) {
        Order.Active order = met.order();
        Instrument instrument = venue.traded(order.terms().symbol());
        Quantity quantity = available(allowed.allowed(), met.bar(), instrument);
        if (quantity.isZero()) {
            left.take(passedOver(order));
            return book;
        }
        Quantity rest = allowed.asked().minus(quantity);
        SeatBook next = new Opening(order.terms(), priced(met, quantity), quantity, rest, frame.openTime())
                .apply(book, venue, instrument, journal);
        Order after = order.filledBy(quantity, rest);
        Denial limit = quantity.equals(allowed.allowed()) ? allowed.limit() : null;
        left.take(limit != null && after instanceof Order.Working working ? working.refused(limit) : after);
        return next;
    }

    /** A bar with less volume than a lot is as good as an empty one. */
    private Order passedOver(Order.Active order) {
        return order.passedOver(venue.costs().staleAfterFrames());
    }

    /**
     * The highest price an entry can get, on which sizes are computed, so that the cash suffices: a purchase takes as much
     * volume as one may, a short sale moves no price.
     */
    private Price dearestPrice(OrderAtBar met) {
        Side side = met.order().terms().side();
        BigDecimal tick = venue.traded(met.order().terms().symbol()).tickSize();
        BigDecimal added = side == Side.BUY ? FillPrice.mostVolumeSlippage(venue.costs()) : BigDecimal.ZERO;
        return FillPrice.of(met.bar().open(), side, venue.costs(), tick, added).price();
    }

    private FillPrice priced(OrderAtBar met, Quantity quantity) {
        VolumeShare share = venue.costs().volumeShare();
        BigDecimal added = share == null
                ? BigDecimal.ZERO
                : FillPrice.volumeSlippage(share, quantity, met.bar().volume());
        return FillPrice.of(
                met.bar().open(),
                met.order().terms().side(),
                venue.costs(),
                venue.traded(met.order().terms().symbol()).tickSize(),
                added);
    }

    /** As much of a quantity as the bar lets one order take. */
    private Quantity available(Quantity wanted, Bar bar, Instrument instrument) {
        VolumeShare share = venue.costs().volumeShare();
        if (share == null) {
            return wanted;
        }
        BigDecimal most = bar.volume().value().multiply(share.cap());
        return wanted.value().compareTo(most) <= 0 ? wanted : EntrySize.floored(most, instrument.lotStep());
    }
}

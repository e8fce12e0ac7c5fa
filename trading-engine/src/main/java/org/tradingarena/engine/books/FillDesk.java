package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VolumeShare;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/**
 * Lets pending orders meet a frame: each fills at the open of the first tradable bar at or after its effective time, whole
 * or as far as the volume of the bar allows.
 *
 * <p>Closes come before entries, otherwise the order of admission counts. All entries of a seat in one frame are sized on
 * the cash it holds after its closes, so that three thirds are three equal parts.
 */
final class FillDesk {
    private static final Comparator<OrderStep.Executable> CLOSES_FIRST =
            Comparator.comparing(step -> step.order().reduces() ? 0 : 1);

    private final Venue venue;
    private final FillRules rules;

    FillDesk(Venue venue, Marks marks) {
        this.venue = venue;
        this.rules = new FillRules(venue, marks);
    }

    SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        List<MarketOrder> waiting = new ArrayList<>();
        List<OrderStep.Executable> executable = new ArrayList<>();
        for (MarketOrder order : book.pending()) {
            Bar bar = venue.barOf(order.symbol(), frame);
            switch (OrderStep.of(order, frame.openTime(), bar, venue.costs().staleAfterFrames())) {
                case OrderStep.Waits waits -> waiting.add(waits.order());
                case OrderStep.Executable now -> executable.add(now);
                case OrderStep.Stale stale ->
                    OrderDesk.cancel(book, stale.order(), Denial.of(Refusal.PRICE_STALE), journal);
            }
        }
        executable.sort(CLOSES_FIRST);
        SeatBook next = book;
        Money basis = book.cash();
        for (OrderStep.Executable step : executable) {
            if (step.order().reduces()) {
                next = close(next, step, frame, waiting, journal);
                basis = next.cash();
            } else {
                next = enter(next, step, basis, frame, waiting, journal);
            }
        }
        return next.withPending(waiting);
    }

    SeatBook expireRemainders(SeatBook book, Journal journal) {
        if (book.pending().stream().noneMatch(MarketOrder::working)) {
            return book;
        }
        List<MarketOrder> left = new ArrayList<>();
        for (MarketOrder order : book.pending()) {
            if (order.working()) {
                OrderDesk.cancel(book, order, Denial.of(Refusal.REMAINDER_EXPIRED), journal);
            } else {
                left.add(order);
            }
        }
        return book.withPending(left);
    }

    private SeatBook close(
            SeatBook book, OrderStep.Executable step, MarketFrame frame, List<MarketOrder> waiting, Journal journal) {
        MarketOrder order = step.order();
        Position held = book.position(order.symbol());
        if (held == null || held.side() != order.positionSide()) {
            OrderDesk.cancel(book, order, Denial.of(Refusal.POSITION_NOT_HELD), journal);
            return book;
        }
        Quantity asked = order.quantity() == null ? held.quantity() : order.quantity();
        Quantity wanted = asked.compareTo(held.quantity()) > 0 ? held.quantity() : asked;
        Quantity quantity = available(wanted, step.bar(), venue.traded(order.symbol()));
        if (quantity.isZero()) {
            passOver(book, order, waiting, journal);
            return book;
        }
        Quantity rest = asked.minus(quantity);
        FillPrice price = priced(step, quantity);
        SeatBook next = new Closing(
                        order.orderId(),
                        order.round(),
                        order.trigger(),
                        price,
                        quantity,
                        rest,
                        Latency.cost(order, price, quantity),
                        frame.openTime(),
                        null)
                .apply(book, held, venue, journal);
        if (!rest.isZero()) {
            waiting.add(order.partlyFilled(quantity, rest));
        }
        return next;
    }

    private SeatBook enter(
            SeatBook book,
            OrderStep.Executable step,
            Money basis,
            MarketFrame frame,
            List<MarketOrder> waiting,
            Journal journal) {
        MarketOrder order = step.order();
        Position held = book.position(order.symbol());
        if (held != null && !order.working()) {
            awaitTheClose(book, order, held, waiting, journal);
            return book;
        }
        return switch (rules.judge(book, step, basis, dearestPrice(step), frame)) {
            case FillJudgement.Refused refused -> {
                refuse(book, order, refused.denial(), journal);
                yield book;
            }
            case FillJudgement.Allowed allowed -> fill(book, step, allowed, frame, waiting, journal);
        };
    }

    private SeatBook fill(
            SeatBook book,
            OrderStep.Executable step,
            FillJudgement.Allowed allowed,
            MarketFrame frame,
            List<MarketOrder> waiting,
            Journal journal) {
        MarketOrder order = step.order();
        Instrument instrument = venue.traded(order.symbol());
        Quantity quantity = available(allowed.allowed(), step.bar(), instrument);
        if (quantity.isZero()) {
            passOver(book, order, waiting, journal);
            return book;
        }
        Quantity rest = allowed.asked().minus(quantity);
        SeatBook next = new Opening(order, priced(step, quantity), quantity, rest, frame.openTime())
                .apply(book, venue, instrument, journal);
        Denial limit = allowed.limit();
        if (limit != null && quantity.equals(allowed.allowed())) {
            OrderDesk.cancel(next, order.partlyFilled(quantity, rest), limit, journal);
        } else if (!rest.isZero()) {
            waiting.add(order.partlyFilled(quantity, rest));
        }
        return next;
    }

    /** What has filled stays, so that only the rest of such an order can be given up. */
    private static void refuse(SeatBook book, MarketOrder order, Denial denial, Journal journal) {
        if (order.working()) {
            OrderDesk.cancel(book, order, denial, journal);
        } else {
            deny(book, order, denial, journal);
        }
    }

    /** A position is never added to by another entry: a reversal waits for the rest of its close, or is refused without one. */
    private static void awaitTheClose(
            SeatBook book, MarketOrder order, Position held, List<MarketOrder> waiting, Journal journal) {
        boolean closing = waiting.stream()
                .anyMatch(other -> other.reduces() && other.symbol().equals(order.symbol()));
        if (closing) {
            waiting.add(order);
        } else {
            deny(book, order, Denial.of(Refusal.POSITION_ALREADY_OPEN, "quantity", held.quantity()), journal);
        }
    }

    /** A bar with less volume than a lot is as good as an empty one. */
    private void passOver(SeatBook book, MarketOrder order, List<MarketOrder> waiting, Journal journal) {
        if (order.emptyFrames() + 1 >= venue.costs().staleAfterFrames()) {
            OrderDesk.cancel(book, order, Denial.of(Refusal.PRICE_STALE), journal);
        } else {
            waiting.add(order.passedOver());
        }
    }

    /**
     * The highest price an entry can get, on which sizes are computed, so that the cash suffices: a purchase takes as much
     * volume as one may, a short sale moves no price.
     */
    private Price dearestPrice(OrderStep.Executable step) {
        Side side = step.order().side();
        BigDecimal tick = venue.traded(step.order().symbol()).tickSize();
        BigDecimal added = side == Side.BUY ? FillPrice.mostVolumeSlippage(venue.costs()) : BigDecimal.ZERO;
        return FillPrice.of(step.bar().open(), side, venue.costs(), tick, added).price();
    }

    private FillPrice priced(OrderStep.Executable step, Quantity quantity) {
        VolumeShare share = venue.costs().volumeShare();
        BigDecimal added = share == null
                ? BigDecimal.ZERO
                : FillPrice.volumeSlippage(share, quantity, step.bar().volume());
        return FillPrice.of(
                step.bar().open(),
                step.order().side(),
                venue.costs(),
                venue.traded(step.order().symbol()).tickSize(),
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

    private static void deny(SeatBook book, MarketOrder order, Denial denial, Journal journal) {
        journal.tell(new OrderDenied(
                journal.competitionId(),
                journal.frame(),
                order.round(),
                book.seatId(),
                order.orderId(),
                order.symbol(),
                order.side(),
                denial.code().name(),
                denial.details()));
    }
}

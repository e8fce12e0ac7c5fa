package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * Holds an entry that has met a bar once more against cash and rules, at the price of its fill. In mode REFUSE an entry that
 * a rule does not bear is refused; in mode CLAMP it fills as far as the rules bear. Once a part of it has filled the two
 * modes are one, since there is nothing left to refuse: it fills as far as they bear.
 */
final class FillRules {
    private final Venue venue;
    private final Marks marks;

    FillRules(Venue venue, Marks marks) {
        this.venue = venue;
        this.marks = marks;
    }

    /**
     * Judges an entry.
     *
     * @param basis cash of which a fraction is taken
     * @param price the worst it can get in this bar
     */
    FillJudgement judge(SeatBook book, OrderAtBar met, Money basis, Price price, MarketFrame frame) {
        Order.Active order = met.order();
        Instrument instrument = venue.traded(order.terms().symbol());
        if (book.cash().isZero()) {
            return new FillJudgement.Refused(Denial.of(Refusal.CASH_INSUFFICIENT, "cash", book.cash()));
        }
        Quantity asked = asked(order, basis, price, instrument);
        Denial objection = order instanceof Order.Pending pending
                ? objection(pending, asked, basis, met.bar(), price, instrument)
                : null;
        return objection == null
                ? limited(book, order, asked, price, instrument, frame)
                : new FillJudgement.Refused(objection);
    }

    private Quantity asked(Order.Active order, Money basis, Price price, Instrument instrument) {
        return switch (order.wanted()) {
            case OrderSize.OfCash(BigDecimal fraction) ->
                EntrySize.within(
                        basis.times(fraction),
                        price,
                        venue.costs().feeRate(),
                        order.terms().leverage(),
                        instrument.lotStep());
            case OrderSize.OfUnits(Quantity quantity) -> quantity;
            case OrderSize.OfPosition all ->
                throw new InvariantViolated(
                        "ORDER_WITHOUT_SIZE", "order=" + order.terms().orderId());
        };
    }

    private static @Nullable Denial objection(
            Order.Pending order, Quantity asked, Money basis, Bar bar, Price price, Instrument instrument) {
        Denial tooSmall = EntrySize.objection(asked, price, instrument);
        if (tooSmall != null) {
            return order.wanted() instanceof OrderSize.OfCash(BigDecimal fraction)
                    ? tooSmall.with("budget", basis.times(fraction))
                    : tooSmall;
        }
        OrderTerms terms = order.terms();
        return ExitChecks.denial(terms.exits(), terms.positionSide(), bar.open(), price);
    }

    private FillJudgement limited(
            SeatBook book, Order.Active order, Quantity asked, Price price, Instrument instrument, MarketFrame frame) {
        Quantity allowed = asked;
        Denial limit = null;
        Money cost = EntrySize.cost(
                asked, price, venue.costs().feeRate(), order.terms().leverage());
        if (cost.compareTo(book.cash()) > 0) {
            allowed = EntrySize.within(
                    book.cash(), price, venue.costs().feeRate(), order.terms().leverage(), instrument.lotStep());
            limit = Denial.of(Refusal.CASH_INSUFFICIENT, "cash", book.cash(), "needed", cost);
        }
        Quantity most = instrument.maxQuantity();
        if (most != null && order.filled().plus(allowed).compareTo(most) > 0) {
            limit = Denial.of(
                    Refusal.QUANTITY_TOO_LARGE, "quantity", order.filled().plus(allowed), "maximum", most);
            allowed = EntrySize.floored(most.value(), instrument.lotStep()).minus(order.filled());
        }
        for (Room room : rooms(book, order, price, frame)) {
            if (!room.holds(allowed)) {
                limit = room.denial(allowed);
                allowed = room.most(instrument.lotStep());
            }
        }
        return limit == null
                ? new FillJudgement.Allowed(asked, asked, null)
                : reduced(order, asked, allowed, limit, price, instrument);
    }

    private FillJudgement reduced(
            Order.Active order, Quantity asked, Quantity allowed, Denial limit, Price price, Instrument instrument) {
        Denial told = limit.with("price", price);
        boolean refused = order instanceof Order.Pending
                ? venue.risk().mode() == RiskMode.REFUSE || EntrySize.objection(allowed, price, instrument) != null
                : allowed.isZero();
        return refused ? new FillJudgement.Refused(told) : new FillJudgement.Allowed(asked, allowed, told);
    }

    /** What the risk rules leave beside what the seat holds, a part of this entry included. */
    private List<Room> rooms(SeatBook book, Order.Active order, Price price, MarketFrame frame) {
        BigDecimal mostRisk = venue.risk().maxRiskPerTrade();
        BigDecimal mostExposure = venue.risk().maxExposure();
        if (mostRisk == null && mostExposure == null) {
            return List.of();
        }
        Money equity = book.cash();
        Money exposure = Money.ZERO;
        for (OpenPosition held : book.positions()) {
            Money notional = worth(held, frame).times(held.quantity());
            equity = equity.plus(held.margin()).plus(held.gain(notional, held.cost()));
            exposure = exposure.plus(notional);
        }
        List<Room> rooms = new ArrayList<>();
        if (mostRisk != null) {
            rooms.add(Room.ofRisk(
                            price,
                            order.terms().leverage(),
                            order.terms().exits().stopLoss(),
                            equity.times(mostRisk))
                    .beside(order.filled()));
        }
        if (mostExposure != null) {
            rooms.add(Room.ofExposure(price, equity.times(mostExposure).minus(exposure)));
        }
        return rooms;
    }

    /** The open of the bar, at which everything in this frame fills; the mark where nobody traded. */
    private Price worth(OpenPosition held, MarketFrame frame) {
        Bar bar = venue.barOf(held.symbol(), frame);
        return bar != null && bar.tradable() ? bar.open() : marks.held(held.symbol());
    }
}

package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/**
 * Pays funding on the positions a seat brought into the frame: {@code −side × quantity × price × rate}. It is received in
 * cash, and paid from cash, then from the position's margin, then by the insurance.
 *
 * <pre>
 * cash −paid · margin account −paid · funding +paid · insurance −what neither could pay
 * </pre>
 */
final class FundingDesk {
    private final Venue venue;

    FundingDesk(Venue venue) {
        this.venue = venue;
    }

    SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        SeatBook next = book;
        for (OpenPosition held : book.positions()) {
            Bar bar = venue.barOf(held.symbol(), frame);
            BigDecimal rate = bar == null ? null : bar.fundingRate();
            if (bar != null && rate != null) {
                Price price = bar.mark() == null ? bar.open() : bar.mark();
                next = pay(next, held, price, rate, frame, journal);
            }
        }
        return next;
    }

    private SeatBook pay(
            SeatBook book, OpenPosition held, Price price, BigDecimal rate, MarketFrame frame, Journal journal) {
        Money received = held.fundingReceived(price, rate);
        Money due = received.isNegative() ? received.negated() : Money.ZERO;
        Money fromCash = due.compareTo(book.cash()) <= 0 ? due : book.cash();
        Money rest = due.minus(fromCash);
        Money fromMargin = rest.compareTo(held.margin()) <= 0 ? rest : held.margin();
        Money insured = rest.minus(fromMargin);
        Money cashDelta = received.isNegative() ? fromCash.negated() : received;
        OpenPosition after = held.funded(received, fromMargin, insured).priced(venue.traded(held.symbol()));
        SeatBook next = book.funded(after, cashDelta, received, insured);
        List<Leg> legs = new ArrayList<>(List.of(Leg.cash(cashDelta), Leg.funding(received.negated())));
        if (!fromMargin.isZero()) {
            legs.add(Leg.position(venue.positionAccount(held.symbol()), fromMargin.negated(), held.quantity()));
        }
        if (!insured.isZero()) {
            legs.add(Leg.insurance(insured.negated()));
        }
        String reference = "funding/" + book.seatId() + "/" + held.symbol() + "/" + journal.frame();
        journal.post(book.seatId(), held.symbol(), frame.openTime(), reference, legs);
        journal.tell(new FundingPaid(
                journal.competitionId(),
                journal.frame(),
                book.seatId(),
                held.symbol(),
                frame.openTime(),
                held.side(),
                held.quantity(),
                price,
                rate,
                received,
                next.cash(),
                after.margin(),
                after.liquidationPrice()));
        return next;
    }
}

package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;

/**
 * Lets pending orders meet a frame: each fills at the open of the first tradable bar at or after its effective time.
 *
 * <p>Sales come before purchases, otherwise the order of admission counts. All purchases of a seat in one frame are sized
 * on the cash it holds after its sales, so that three thirds are three equal parts.
 */
public final class FillDesk {
    private static final Comparator<MarketOrder> SALES_FIRST =
            Comparator.comparing(order -> order.side() == Side.SELL ? 0 : 1);

    private final Venue venue;

    /** A desk of the venue. */
    public FillDesk(Venue venue) {
        this.venue = venue;
    }

    /** Applies a frame to the pending orders of one seat; call only when it has any. */
    public SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        List<MarketOrder> waiting = new ArrayList<>();
        List<MarketOrder> executable = new ArrayList<>();
        for (MarketOrder order : book.pending()) {
            if (frame.openTime().isBefore(order.effectiveAt())) {
                waiting.add(order);
            } else if (tradableBar(order, frame) != null) {
                executable.add(order);
            } else if (order.emptyFrames() + 1 >= venue.costs().staleAfterFrames()) {
                OrderDesk.cancel(book, order, Refusal.PRICE_STALE, journal);
            } else {
                waiting.add(order.passedOver());
            }
        }
        executable.sort(SALES_FIRST);
        return execute(book.withPending(waiting), executable, frame, journal);
    }

    private SeatBook execute(SeatBook book, List<MarketOrder> orders, MarketFrame frame, Journal journal) {
        SeatBook next = book;
        Money basis = book.cash();
        for (MarketOrder order : orders) {
            Instrument instrument = venue.instrument(order.symbol());
            Bar bar = tradableBar(order, frame);
            if (instrument == null || bar == null) {
                throw new InvariantViolated("ORDER_NOT_EXECUTABLE", "order=" + order.orderId());
            }
            FillPrice price = FillPrice.of(bar.open(), order.side(), venue.costs(), instrument.tickSize());
            Fill fill = new Fill(order, price, frame.openTime());
            BigDecimal fraction = order.cashFraction();
            if (fraction == null) {
                next = fill.sell(next, venue.costs().feeRate(), journal);
                basis = next.cash();
            } else {
                next = buy(next, fill, basis.times(fraction), instrument, journal);
            }
        }
        return next;
    }

    private SeatBook buy(SeatBook book, Fill fill, Money wanted, Instrument instrument, Journal journal) {
        Money budget = wanted.compareTo(book.cash()) > 0 ? book.cash() : wanted;
        Price price = fill.price().price();
        Quantity quantity = BuySize.within(budget, price, venue.costs().feeRate(), instrument.lotStep());
        Refusal objection =
                budget.isZero() ? Refusal.CASH_INSUFFICIENT : BuySize.objection(quantity, price, instrument);
        if (objection == null) {
            return fill.buy(book, quantity, venue.costs().feeRate(), journal);
        }
        MarketOrder order = fill.order();
        Denial denial = tooSmall(objection, budget, price, quantity, instrument);
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
        return book;
    }

    static Denial tooSmall(Refusal code, Money budget, Price price, Quantity quantity, Instrument instrument) {
        return new Denial(
                code,
                Map.of(
                        "budget", budget.toString(),
                        "price", price.toString(),
                        "quantity", quantity.toString(),
                        "lotStep", instrument.lotStep().toPlainString(),
                        "minNotional", instrument.minNotional().toString()));
    }

    private @Nullable Bar tradableBar(MarketOrder order, MarketFrame frame) {
        int index = venue.indexOf(order.symbol());
        if (index < 0 || index >= frame.bars().size()) {
            return null;
        }
        Bar bar = frame.bars().get(index);
        return bar.symbol().equals(order.symbol()) && bar.tradable() ? bar : null;
    }
}

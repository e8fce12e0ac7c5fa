package org.tradingarena.engine.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * A fill that closes a position or a part of it: books it, posts its entry and tells of it.
 *
 * <pre>
 * cash +returned · inventory or margin account −margin · fees +fee · realised −gain
 *                  and where it applies: liquidation-fees +fee · insurance −what the margin could not bear
 * </pre>
 *
 * @param orderId of the order, or of the exit that the venue made
 * @param remaining of the order; zero for exits of the venue
 * @param latencyCost zero for exits of the venue
 * @param time open time of the frame
 * @param alternative fill of the take-profit in a bar that touched stop and target; null unless ambiguous
 */
record Closing(
        String orderId,
        int round,
        FillTrigger trigger,
        FillPrice price,
        Quantity quantity,
        Quantity remaining,
        Money latencyCost,
        Instant time,
        @Nullable FillPrice alternative) {
    /** Books the fill; the quantity is at most what is held. */
    SeatBook apply(SeatBook book, OpenPosition held, Venue venue, Journal journal) {
        Settlement settlement = settlement(price.price(), trigger, book, held, venue);
        Position reduced = held.reduced(quantity, settlement, time);
        Position after = reduced instanceof OpenPosition left ? left.priced(venue.traded(held.symbol())) : reduced;
        SeatBook next =
                switch (after) {
                    case OpenPosition left -> book.reduced(left, settlement);
                    case ClosedPosition closed -> book.closed(closed, settlement);
                };
        post(book, held, settlement, venue, journal);
        tellFill(next, held, settlement, after, journal);
        Price liquidationPrice = held.liquidationPrice();
        if (trigger == FillTrigger.LIQUIDATION && liquidationPrice != null) {
            tellLiquidation(book, held, liquidationPrice, settlement, journal);
        }
        if (after instanceof ClosedPosition closed) {
            tellClose(book, held, closed, venue, journal);
        }
        return next;
    }

    private Settlement settlement(Price at, FillTrigger why, SeatBook book, OpenPosition held, Venue venue) {
        Money notional = at.times(quantity);
        Money cost = held.shareOf(held.cost(), quantity);
        Money margin = held.shareOf(held.margin(), quantity);
        Money gain = held.gain(notional, cost);
        Money fee = notional.times(
                why == FillTrigger.TAKE_PROFIT
                        ? venue.costs().makerFeeRate()
                        : venue.costs().feeRate());
        return why == FillTrigger.LIQUIDATION
                ? Settlement.ofLiquidation(
                        notional,
                        cost,
                        margin,
                        gain,
                        fee,
                        notional.times(venue.costs().liquidationFeeRate()))
                : Settlement.ofClose(notional, cost, margin, gain, fee, book.cash());
    }

    private void post(SeatBook book, OpenPosition held, Settlement settlement, Venue venue, Journal journal) {
        List<Leg> legs = new ArrayList<>(List.of(
                Leg.cash(settlement.returned()),
                Leg.position(
                        venue.positionAccount(held.symbol()),
                        settlement.margin().negated(),
                        quantity),
                Leg.fees(settlement.fee()),
                Leg.realised(settlement.gain().negated())));
        if (!settlement.liquidationFee().isZero()) {
            legs.add(Leg.liquidationFees(settlement.liquidationFee()));
        }
        if (!settlement.insurance().isZero()) {
            legs.add(Leg.insurance(settlement.insurance().negated()));
        }
        journal.post(book.seatId(), held.symbol(), time, fillId(journal), legs);
    }

    private String fillId(Journal journal) {
        return orderId + "/" + journal.frame();
    }

    private void tellFill(SeatBook next, OpenPosition held, Settlement settlement, Position after, Journal journal) {
        journal.tell(new OrderFilled(
                journal.competitionId(),
                journal.frame(),
                round,
                next.seatId(),
                orderId,
                fillId(journal),
                time,
                held.symbol(),
                held.side().closing(),
                held.side(),
                trigger,
                quantity,
                remaining,
                held.leverage(),
                price.reference(),
                price.price(),
                price.spreadCost(quantity),
                price.slippageCost(quantity),
                settlement.fee(),
                latencyCost,
                settlement.gain(),
                next.cash(),
                after.quantity(),
                after.margin(),
                after.liquidationPrice()));
    }

    private void tellLiquidation(
            SeatBook book, OpenPosition held, Price liquidationPrice, Settlement settlement, Journal journal) {
        journal.tell(new PositionLiquidated(
                journal.competitionId(),
                journal.frame(),
                book.seatId(),
                held.symbol(),
                time,
                held.side(),
                quantity,
                liquidationPrice,
                price.price(),
                settlement.margin(),
                settlement.liquidationFee(),
                settlement.insurance()));
    }

    private void tellClose(SeatBook before, OpenPosition held, ClosedPosition closed, Venue venue, Journal journal) {
        Life life = closed.life();
        FillPrice other = alternative;
        Money otherNet = other == null
                ? null
                : held.reduced(quantity, settlement(other.price(), FillTrigger.TAKE_PROFIT, before, held, venue), time)
                        .life()
                        .net();
        journal.tell(new PositionClosed(
                journal.competitionId(),
                journal.frame(),
                before.seatId(),
                closed.symbol(),
                closed.side(),
                life.opened(),
                closed.openedAt(),
                closed.closedAt(),
                life.entryNotional(),
                life.exitNotional(),
                life.realised(),
                life.fees(),
                life.funding(),
                life.liquidationFee(),
                life.insurance(),
                life.net(),
                trigger,
                other != null,
                otherNet));
    }
}

package org.tradingarena.engine.books;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** Ends positions inside a bar: liquidation, stop-loss, take-profit. An exit of the venue always fills whole. */
final class ExitDesk {
    private final Venue venue;

    ExitDesk(Venue venue) {
        this.venue = venue;
    }

    /** Applies a frame to the positions of one seat. */
    SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        SeatBook next = book;
        for (OpenPosition held : book.positions()) {
            Bar bar = venue.barOf(held.symbol(), frame);
            Exit exit = bar != null && bar.tradable() ? Exit.of(held, bar) : null;
            if (exit != null) {
                next = closing(held, exit, book, frame).apply(next, held, venue, journal);
                next = OrderDesk.withoutRestOfEntry(next, held.symbol(), journal);
            }
        }
        return next;
    }

    private Closing closing(OpenPosition held, Exit exit, SeatBook book, MarketFrame frame) {
        return new Closing(
                "r" + held.round() + "/" + book.seatId() + "/" + held.symbol() + "/" + suffix(exit.trigger()),
                held.round(),
                exit.trigger(),
                priced(held, exit),
                held.quantity(),
                Quantity.ZERO,
                Money.ZERO,
                frame.openTime(),
                alternative(exit.alternative()));
    }

    private FillPrice priced(OpenPosition held, Exit exit) {
        Instrument instrument = venue.traded(held.symbol());
        return exit.trigger() == FillTrigger.TAKE_PROFIT
                ? FillPrice.exactly(exit.reference())
                : FillPrice.of(exit.reference(), held.side().closing(), venue.costs(), instrument.tickSize());
    }

    private static @Nullable FillPrice alternative(@Nullable Price target) {
        return target == null ? null : FillPrice.exactly(target);
    }

    private static String suffix(FillTrigger trigger) {
        return switch (trigger) {
            case STOP_LOSS -> "stop";
            case TAKE_PROFIT -> "target";
            case LIQUIDATION -> "liquidation";
            case DECISION, INVALIDATION -> throw new InvariantViolated("EXIT_NEEDS_AN_ORDER", "trigger=" + trigger);
        };
    }
}

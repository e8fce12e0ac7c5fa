package org.tradingarena.engine.books;

import org.tradingarena.engine.invalidation.LatestIndicators;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;

/**
 * Applies a frame to the book of one seat, in this order: funding on the positions it brought along, pending orders at the
 * open, liquidation, stop-loss, take-profit, and at the close the conditions that make an idea void.
 */
public final class FrameDesk {
    private final FundingDesk funding;
    private final FillDesk fills;
    private final ExitDesk exits;
    private final InvalidationDesk invalidations;

    /** A desk of the venue; marks and indicators are those of the competition and move with it. */
    public FrameDesk(Venue venue, Marks marks, LatestIndicators indicators) {
        funding = new FundingDesk(venue);
        fills = new FillDesk(venue, marks);
        exits = new ExitDesk(venue);
        invalidations = new InvalidationDesk(venue, indicators);
    }

    /** Whether the frame asks or gives funding, so that a position without orders and exits is not left alone. */
    public static boolean paysFunding(MarketFrame frame) {
        for (Bar bar : frame.bars()) {
            if (bar.fundingRate() != null) {
                return true;
            }
        }
        return false;
    }

    /** The book after the frame. */
    public SeatBook apply(SeatBook book, MarketFrame frame, Journal journal) {
        if (book.idle()) {
            return book;
        }
        SeatBook next = book.positions().isEmpty() ? book : funding.apply(book, frame, journal);
        next = next.pending().isEmpty() ? next : fills.apply(next, frame, journal);
        if (next.positions().isEmpty()) {
            return next;
        }
        return invalidations.apply(exits.apply(next, frame, journal), frame, journal);
    }

    /** At a boundary, gives up what is left of partly filled orders. */
    public SeatBook expireRemainders(SeatBook book, Journal journal) {
        return OrderDesk.withoutRemainders(book, journal);
    }
}

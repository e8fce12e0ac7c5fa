package org.tradingarena.engine.books;

import java.time.Instant;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * What an {@link Order} is from its admission to its end.
 *
 * @param positionSide of the position it opens or reduces
 * @param reduces whether it closes instead of opening; it never turns a position round
 * @param exits attached to the position when the entry fills
 * @param thesis told again with the position
 * @param expectedNotional at the price of its admission, for the exposure of later entries; zero for a close
 * @param reserved margin and fee at that price, which later entries cannot promise again; zero for a close
 * @param snapshotPrice last close the decision was made on
 * @param effectiveAt earliest open at which it may fill
 */
public record OrderTerms(
        String orderId,
        int round,
        Symbol symbol,
        PositionSide positionSide,
        boolean reduces,
        Leverage leverage,
        ExitPlan exits,
        Thesis thesis,
        FillTrigger trigger,
        Money expectedNotional,
        Money reserved,
        Price snapshotPrice,
        Instant effectiveAt) {
    /** Id of the order with which a seat enters a symbol; a symbol is entered at most once a round. */
    public static String entryId(int round, SeatId seatId, Symbol symbol) {
        return "r" + round + "/" + seatId + "/" + symbol;
    }

    /** Terms of an order that reduces what is held. */
    static OrderTerms closing(
            String orderId,
            int round,
            OpenPosition held,
            FillTrigger trigger,
            Price snapshotPrice,
            Instant effectiveAt) {
        return new OrderTerms(
                orderId,
                round,
                held.symbol(),
                held.side(),
                true,
                held.leverage(),
                ExitPlan.NONE,
                Thesis.NONE,
                trigger,
                Money.ZERO,
                Money.ZERO,
                snapshotPrice,
                effectiveAt);
    }

    /** Of the order, not of the position. */
    public Side side() {
        return reduces ? positionSide.closing() : positionSide.opening();
    }
}

package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * An order that waits for the market, or for more of it. What a frame makes of it is an {@link OrderStep}.
 *
 * @param reduces whether it closes instead of opening; it never turns a position round
 * @param cashFraction for an entry sized by cash, the fraction to put in; normalised; null once the quantity is known
 * @param quantity still wanted; for a close null means whatever is held
 * @param filled so far
 * @param exits attached to the position when the entry fills
 * @param thesis told again with the position
 * @param expectedNotional at the price of its admission, for the exposure of later entries; zero for a close
 * @param reserved margin and fee at that price, which later entries cannot promise again; zero for a close
 * @param snapshotPrice last close the decision was made on
 * @param effectiveAt earliest open at which it may fill
 * @param emptyFrames frames since then in which nobody traded
 */
public record MarketOrder(
        String orderId,
        int round,
        Symbol symbol,
        PositionSide positionSide,
        boolean reduces,
        @Nullable BigDecimal cashFraction,
        @Nullable Quantity quantity,
        Quantity filled,
        Leverage leverage,
        ExitPlan exits,
        Thesis thesis,
        FillTrigger trigger,
        Money expectedNotional,
        Money reserved,
        Price snapshotPrice,
        Instant effectiveAt,
        int emptyFrames) {
    public MarketOrder {
        cashFraction = cashFraction == null ? null : new Money(cashFraction).value();
    }

    /** Id of the order with which a seat enters a symbol; a symbol is entered at most once a round. */
    public static String entryId(int round, SeatId seatId, Symbol symbol) {
        return "r" + round + "/" + seatId + "/" + symbol;
    }

    /** Of the order, not of the position. */
    public Side side() {
        return reduces ? positionSide.closing() : positionSide.opening();
    }

    /** Whether a part of it has filled and the rest waits. */
    boolean working() {
        return !filled.isZero();
    }

    /** The order after one more frame without a trade. */
    MarketOrder passedOver() {
        return with(cashFraction, quantity, filled, emptyFrames + 1);
    }

    /** The order after a partial fill. */
    MarketOrder partlyFilled(Quantity part, Quantity rest) {
        return with(null, rest, filled.plus(part), 0);
    }

    private MarketOrder with(
            @Nullable BigDecimal nextFraction, @Nullable Quantity nextQuantity, Quantity nextFilled, int nextEmpty) {
        return new MarketOrder(
                orderId,
                round,
                symbol,
                positionSide,
                reduces,
                nextFraction,
                nextQuantity,
                nextFilled,
                leverage,
                exits,
                thesis,
                trigger,
                expectedNotional,
                reserved,
                snapshotPrice,
                effectiveAt,
                nextEmpty);
    }
}

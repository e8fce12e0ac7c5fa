package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * A position with something left. Cost basis and margin are kept as totals, so that partial closes sum exactly: each takes
 * its share rounded half-even to 8 decimals, the last one takes what is left.
 *
 * @param quantity held now, above zero
 * @param cost basis of that quantity: Σ price × quantity, without fees
 * @param margin set aside for it; on spot equal to the cost
 * @param thesis with which it was entered
 * @param round of the entry
 * @param liquidationPrice follows from the rest; null where no price liquidates
 */
public record OpenPosition(
        Symbol symbol,
        PositionSide side,
        Quantity quantity,
        Money cost,
        Money margin,
        Leverage leverage,
        ExitPlan exits,
        Thesis thesis,
        int round,
        Instant openedAt,
        Life life,
        @Nullable Price liquidationPrice)
        implements Position {
    private static final int SHARE_DECIMALS = 8;
    private static final MathContext SHOWN = new MathContext(10, RoundingMode.HALF_EVEN);

    /** A position that begins with its first fill. */
    static OpenPosition opened(
            OrderTerms order, Quantity quantity, Money notional, Money margin, Money fee, Instant time) {
        return new OpenPosition(
                order.symbol(),
                order.positionSide(),
                quantity,
                notional,
                margin,
                order.leverage(),
                order.exits(),
                order.thesis(),
                order.round(),
                time,
                Life.BEGINNING.opened(quantity, notional, fee),
                null);
    }

    /** The position after another fill of its entry. */
    OpenPosition increased(Quantity more, Money notional, Money moreMargin, Money fee) {
        return with(
                quantity.plus(more), cost.plus(notional), margin.plus(moreMargin), life.opened(more, notional, fee));
    }

    /** The position after the part that the settlement took with it; closed when that was all of it. */
    Position reduced(Quantity part, Settlement settlement, Instant time) {
        Life nextLife = life.reduced(settlement);
        return part.equals(quantity)
                ? new ClosedPosition(symbol, side, openedAt, time, nextLife)
                : with(
                        quantity.minus(part),
                        cost.minus(settlement.cost()),
                        margin.minus(settlement.margin()),
                        nextLife);
    }

    /** The position after funding, of which its margin paid a part. */
    OpenPosition funded(Money received, Money fromMargin, Money insured) {
        return with(quantity, cost, margin.minus(fromMargin), life.funded(received, insured));
    }

    /** The same position with the liquidation price that its margin and notional now give. */
    OpenPosition priced(Instrument instrument) {
        Price next = Margin.liquidationPrice(side, quantity, cost, margin, instrument.brackets());
        return new OpenPosition(
                symbol, side, quantity, cost, margin, leverage, exits, thesis, round, openedAt, life, next);
    }

    private OpenPosition with(Quantity nextQuantity, Money nextCost, Money nextMargin, Life nextLife) {
        return new OpenPosition(
                symbol,
                side,
                nextQuantity,
                nextCost,
                nextMargin,
                leverage,
                exits,
                thesis,
                round,
                openedAt,
                nextLife,
                liquidationPrice);
    }

    /** The share of an amount, such as cost or margin, that leaves with a part of the quantity. */
    Money shareOf(Money amount, Quantity part) {
        return part.equals(quantity)
                ? amount
                : new Money(amount.value()
                        .multiply(part.value())
                        .divide(quantity.value(), SHARE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Side × (notional − basis), exact. */
    Money gain(Money notional, Money basis) {
        return side == PositionSide.LONG ? notional.minus(basis) : basis.minus(notional);
    }

    /** Profit at a price that has not been realised, exact. */
    public Money unrealised(Price mark) {
        return gain(mark.times(quantity), cost);
    }

    /** Cost basis per unit, without fees, rounded half-even to 10 significant digits; for display only. */
    public Price averageEntry() {
        return new Price(cost.value().divide(quantity.value(), SHOWN));
    }

    /** Whether a price is at or beyond a level on the losing side of this position. */
    boolean losesTo(Price price, Price level) {
        return side.losesTo(price, level);
    }

    /** Whether a price is at or beyond a level on the winning side of this position. */
    boolean winsTo(Price price, Price level) {
        return side.winsTo(price, level);
    }

    /** Rate of the notional in its sign for this position: what a long pays, a short receives. */
    Money fundingReceived(Price mark, BigDecimal rate) {
        Money due = mark.times(quantity).times(rate);
        return side == PositionSide.LONG ? due.negated() : due;
    }
}

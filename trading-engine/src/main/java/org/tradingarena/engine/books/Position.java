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
 * What a seat holds of one symbol. Cost basis and margin are kept as totals, so that partial closes sum exactly: each takes
 * its share rounded half-even to 8 decimals, the last one takes what is left.
 *
 * <pre>
 * flat ──entry fills──► open ──more of the entry──► open ──part closed──► open
 *                         └──all closed: decision, invalidation, stop, target, liquidation──► flat
 * </pre>
 *
 * @param quantity held now, above zero
 * @param cost basis of that quantity: Σ price × quantity, without fees
 * @param margin set aside for it; on spot equal to the cost
 * @param thesis with which it was entered
 * @param round of the entry
 * @param liquidationPrice follows from the rest; null where no price liquidates
 */
public record Position(
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
        @Nullable Price liquidationPrice) {
    private static final int SHARE_DECIMALS = 8;
    private static final MathContext SHOWN = new MathContext(10, RoundingMode.HALF_EVEN);

    /** A position that begins with its first fill. */
    static Position opened(
            MarketOrder order, Quantity quantity, Money notional, Money margin, Money fee, Instant time) {
        return new Position(
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
    Position increased(Quantity more, Money notional, Money moreMargin, Money fee) {
        return with(
                quantity.plus(more), cost.plus(notional), margin.plus(moreMargin), life.opened(more, notional, fee));
    }

    /** The position after the part that the settlement took with it; null when nothing is left. */
    @Nullable
    Position reduced(Quantity part, Settlement settlement) {
        return part.equals(quantity)
                ? null
                : with(
                        quantity.minus(part),
                        cost.minus(settlement.cost()),
                        margin.minus(settlement.margin()),
                        life.reduced(settlement));
    }

    /** The position after funding, of which its margin paid a part. */
    Position funded(Money received, Money fromMargin, Money insured) {
        return with(quantity, cost, margin.minus(fromMargin), life.funded(received, insured));
    }

    /** The same position with the liquidation price that its margin and notional now give. */
    Position priced(Instrument instrument) {
        Price next = Margin.liquidationPrice(side, quantity, cost, margin, instrument.brackets());
        return new Position(symbol, side, quantity, cost, margin, leverage, exits, thesis, round, openedAt, life, next);
    }

    private Position with(Quantity nextQuantity, Money nextCost, Money nextMargin, Life nextLife) {
        return new Position(
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

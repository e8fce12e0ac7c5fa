package org.tradingarena.engine.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * What an intent must pass before it may wait for the market. As at a real venue the size is checked against the last
 * price on admission, and again at the price of the fill.
 */
final class IntentChecks {
    private final Venue venue;
    private final Marks marks;

    IntentChecks(Venue venue, Marks marks) {
        this.venue = venue;
        this.marks = marks;
    }

    /** Why the intent is refused; null when it may become an order. */
    @Nullable
    Denial denial(SeatBook book, Intent intent) {
        Symbol symbol = intent.symbol();
        Instrument instrument = venue.instrument(symbol);
        if (instrument == null) {
            return Denial.of(Refusal.SYMBOL_UNKNOWN, "symbol", symbol);
        }
        Denial unsure = confidenceDenial(intent.confidence());
        if (unsure != null) {
            return unsure;
        }
        if (book.awaits(symbol)) {
            return Denial.of(Refusal.ORDER_ALREADY_PENDING, "symbol", symbol);
        }
        Position held = book.position(symbol);
        if (intent.action() == IntentAction.SELL) {
            return held == null ? Denial.of(Refusal.POSITION_NOT_HELD, "symbol", symbol) : null;
        }
        if (held != null) {
            return Denial.of(Refusal.POSITION_ALREADY_OPEN, "quantity", held.quantity());
        }
        return sizeDenial(book, intent.positionSize(), instrument);
    }

    private @Nullable Denial confidenceDenial(BigDecimal confidence) {
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            return Denial.of(Refusal.CONFIDENCE_OUT_OF_RANGE, "confidence", confidence);
        }
        BigDecimal minimum = venue.risk().minimumConfidence();
        return confidence.compareTo(minimum) < 0
                ? Denial.of(Refusal.CONFIDENCE_TOO_LOW, "confidence", confidence, "minimum", minimum)
                : null;
    }

    private @Nullable Denial sizeDenial(SeatBook book, BigDecimal fraction, Instrument instrument) {
        BigDecimal maximum = venue.risk().maxPositionFraction();
        if (fraction.signum() <= 0 || fraction.compareTo(maximum) > 0) {
            return Denial.of(Refusal.SIZE_OUT_OF_RANGE, "fraction", fraction, "maximum", maximum);
        }
        BigDecimal promised = promised(book);
        Money cash = expectedCash(book);
        if (cash.value().signum() <= 0 || promised.add(fraction).compareTo(BigDecimal.ONE) > 0) {
            return Denial.of(Refusal.CASH_INSUFFICIENT, "cash", cash, "promised", promised);
        }
        Price mark = marks.of(instrument.symbol());
        if (mark == null) {
            return Denial.of(Refusal.PRICE_STALE, "symbol", instrument.symbol());
        }
        Price price = FillPrice.of(mark, Side.BUY, venue.costs(), instrument.tickSize())
                .price();
        Money budget = cash.times(fraction);
        Quantity quantity = BuySize.within(budget, price, venue.costs().feeRate(), instrument.lotStep());
        Refusal objection = BuySize.objection(quantity, price, instrument);
        return objection == null ? null : FillDesk.tooSmall(objection, budget, price, quantity, instrument);
    }

    /** Fractions of cash that pending purchases will take. */
    private static BigDecimal promised(SeatBook book) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MarketOrder order : book.pending()) {
            BigDecimal fraction = order.cashFraction();
            sum = fraction == null ? sum : sum.add(fraction);
        }
        return sum;
    }

    /** Cash once the pending sales are through, at the last prices and before costs. */
    private Money expectedCash(SeatBook book) {
        Money cash = book.cash();
        for (MarketOrder order : book.pending()) {
            Position held = book.position(order.symbol());
            Price mark = marks.of(order.symbol());
            if (order.side() == Side.SELL && held != null && mark != null) {
                cash = cash.plus(mark.times(held.quantity()));
            }
        }
        return cash;
    }
}

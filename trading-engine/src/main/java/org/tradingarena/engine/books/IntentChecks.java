package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** What an intent must pass before it may wait for the market. */
final class IntentChecks {
    private final Venue venue;
    private final Marks marks;
    private final EntryTerms terms;
    private final EntryRules rules;

    IntentChecks(Venue venue, Marks marks) {
        this.venue = venue;
        this.marks = marks;
        this.terms = new EntryTerms(venue);
        this.rules = new EntryRules(venue);
    }

    /** Why no intent in this symbol with this confidence can become an order; null when one may. */
    @Nullable
    Denial denial(Intent intent) {
        if (venue.instrument(intent.symbol()) == null) {
            return Denial.of(Refusal.SYMBOL_UNKNOWN, "symbol", intent.symbol());
        }
        Denial unsure = confidenceDenial(intent);
        if (unsure != null) {
            return unsure;
        }
        Mark mark = marks.find(intent.symbol());
        return mark != null && mark.halted() ? Denial.of(Refusal.INSTRUMENT_HALTED, "symbol", intent.symbol()) : null;
    }

    /** The risk rules, and the minimum among them, keep nobody from closing. */
    private @Nullable Denial confidenceDenial(Intent intent) {
        BigDecimal confidence = intent.confidence();
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            return Denial.of(Refusal.CONFIDENCE_OUT_OF_RANGE, "confidence", EntryTerms.shown(confidence));
        }
        BigDecimal minimum = venue.risk().minimumConfidence();
        return intent.action() != IntentAction.CLOSE && confidence.compareTo(minimum) < 0
                ? Denial.of(Refusal.CONFIDENCE_TOO_LOW, "confidence", EntryTerms.shown(confidence), "minimum", minimum)
                : null;
    }

    /** Why a close is refused; null when it may become an order. */
    @Nullable
    Denial closeDenial(SeatBook book, Intent intent) {
        Symbol symbol = intent.symbol();
        if (book.awaited(symbol, true) != null || book.awaited(symbol, false) != null) {
            return Denial.of(Refusal.ORDER_ALREADY_PENDING, "symbol", symbol);
        }
        OpenPosition held = book.position(symbol);
        if (held == null) {
            return Denial.of(Refusal.POSITION_NOT_HELD, "symbol", symbol);
        }
        BigDecimal part = intent.quantity();
        if (part == null) {
            return null;
        }
        if (!EntryTerms.positive(part)) {
            return Denial.of(Refusal.SIZE_OUT_OF_RANGE, "quantity", EntryTerms.shown(part));
        }
        if (part.compareTo(held.quantity().value()) > 0) {
            return Denial.of(Refusal.QUANTITY_EXCEEDS_POSITION, "quantity", part, "held", held.quantity());
        }
        return part.compareTo(held.quantity().value()) < 0
                        && EntrySize.floored(part, venue.traded(symbol).lotStep())
                                .isZero()
                ? Denial.of(Refusal.QUANTITY_TOO_SMALL, "quantity", part)
                : null;
    }

    /** The entry that the intent may become, or why it may not. A whole close that is pending lets the symbol be re-entered. */
    Judgement entry(SeatBook book, Intent intent, Instant now) {
        Denial denial = standingDenial(book, intent.symbol(), now);
        Price price = marks.of(intent.symbol());
        if (denial != null || price == null) {
            return new Judgement.Denied(denial == null ? Denial.of(Refusal.PRICE_STALE) : denial);
        }
        EntryRules.Purse purse = purse(book);
        Instrument instrument = venue.traded(intent.symbol());
        Judgement asked = terms.of(intent, instrument, price, purse.cash());
        return asked instanceof Judgement.Granted readable ? rules.judge(readable.entry(), purse) : asked;
    }

    private @Nullable Denial standingDenial(SeatBook book, Symbol symbol, Instant now) {
        if (book.awaited(symbol, false) != null) {
            return Denial.of(Refusal.ORDER_ALREADY_PENDING, "symbol", symbol);
        }
        OpenPosition held = book.position(symbol);
        Order.Active closing = book.awaited(symbol, true);
        if (held != null && (closing == null || !(closing.wanted() instanceof OrderSize.OfPosition))) {
            return Denial.of(Refusal.POSITION_ALREADY_OPEN, "quantity", held.quantity());
        }
        Mark mark = marks.find(symbol);
        if (mark == null || mark.idleFrames() >= venue.costs().staleAfterFrames()) {
            return Denial.of(
                    Refusal.PRICE_STALE, "symbol", symbol, "idleFrames", mark == null ? -1 : mark.idleFrames());
        }
        Denial halted = rules.halted(book);
        if (halted != null) {
            return halted;
        }
        Denial cooling = closing == null ? cooling(book, symbol, now) : reversing(symbol);
        return cooling == null ? rules.tooMany(book) : cooling;
    }

    private @Nullable Denial cooling(SeatBook book, Symbol symbol, Instant now) {
        for (SeatBook.LastClose close : book.lastCloses()) {
            Instant until = close.time().plus(venue.risk().cooldown());
            if (close.symbol().equals(symbol) && now.isBefore(until)) {
                return Denial.of(Refusal.COOLDOWN_ACTIVE, "until", until);
            }
        }
        return null;
    }

    /** What is still to be closed has its cooldown before it. */
    private @Nullable Denial reversing(Symbol symbol) {
        Duration cooldown = venue.risk().cooldown();
        return cooldown.isZero() ? null : Denial.of(Refusal.COOLDOWN_ACTIVE, "symbol", symbol, "cooldown", cooldown);
    }

    private EntryRules.Purse purse(SeatBook book) {
        Money cash = book.cash();
        Money reserved = Money.ZERO;
        Money exposure = Money.ZERO;
        BigDecimal promised = BigDecimal.ZERO;
        for (OpenPosition held : book.positions()) {
            Price mark = marks.held(held.symbol());
            Order.Active closing = book.awaited(held.symbol(), true);
            Quantity leaving = closing == null ? Quantity.ZERO : leaving(closing, held);
            if (!leaving.isZero()) {
                Money margin = held.shareOf(held.margin(), leaving);
                Money gain = held.gain(mark.times(leaving), held.shareOf(held.cost(), leaving));
                cash = cash.plus(margin).plus(gain);
            }
            exposure = exposure.plus(mark.times(held.quantity().minus(leaving)));
        }
        for (Order.Active order : book.pending()) {
            if (order.wanted() instanceof OrderSize.OfCash(BigDecimal fraction)) {
                promised = promised.add(fraction);
            } else {
                reserved = reserved.plus(order.terms().reserved());
            }
            exposure = exposure.plus(order.terms().expectedNotional());
        }
        return new EntryRules.Purse(book.valued(marks).equity(), cash, promised, reserved, exposure);
    }

    private static Quantity leaving(Order.Active closing, OpenPosition held) {
        Quantity asked = closing.wanted().askedOf(held.quantity());
        return asked.compareTo(held.quantity()) > 0 ? held.quantity() : asked;
    }
}

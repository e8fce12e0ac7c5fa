package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.invalidation.Invalidation;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * Reads what an intent to enter asks for: side, leverage, size and exits, each within what any order may ask. Numbers from
 * outside are bounded here before anything is computed with them.
 */
final class EntryTerms {
    /** Most digits before and after the point that a number from outside may have. */
    private static final int MOST_DIGITS = 18;

    private final Venue venue;

    EntryTerms(Venue venue) {
        this.venue = venue;
    }

    /**
     * The entry at a price, sized but not yet held against cash and risk.
     *
     * @param cash expected once the pending closes are through
     */
    Judgement of(Intent intent, Instrument instrument, Price mark, Money cash) {
        PositionSide side = intent.action() == IntentAction.ENTER_SHORT ? PositionSide.SHORT : PositionSide.LONG;
        if (side == PositionSide.SHORT && venue.kind() == VenueKind.SPOT) {
            return new Judgement.Denied(Denial.of(Refusal.SHORT_NOT_ALLOWED, "symbol", intent.symbol()));
        }
        Denial malformed = malformed(intent);
        if (malformed != null) {
            return new Judgement.Denied(malformed);
        }
        List<Clamp> clamps = new ArrayList<>();
        BigDecimal asked = intent.leverage() == null ? BigDecimal.ONE : intent.leverage();
        Leverage most = least(instrument.maxLeverage(), venue.risk().maxLeverage());
        if (asked.compareTo(most.value()) > 0 && !clamps(Refusal.LEVERAGE_TOO_HIGH, asked, most.value(), clamps)) {
            return Judgement.denied(Refusal.LEVERAGE_TOO_HIGH, "leverage", asked, "maximum", most);
        }
        Leverage leverage = new Leverage(asked.min(most.value()));
        BigDecimal fraction = intent.cashFraction();
        BigDecimal largest = venue.risk().maxPositionFraction();
        if (fraction != null && fraction.compareTo(largest) > 0) {
            if (!clamps(Refusal.SIZE_OUT_OF_RANGE, fraction, largest, clamps)) {
                return Judgement.denied(Refusal.SIZE_OUT_OF_RANGE, "fraction", fraction, "maximum", largest);
            }
            fraction = largest;
        }
        ExitPlan exits = exits(intent);
        Price price = FillPrice.of(mark, side.opening(), venue.costs(), instrument.tickSize())
                .price();
        Denial misplaced = ExitChecks.denial(exits, side, mark, price);
        if (misplaced != null) {
            return new Judgement.Denied(misplaced);
        }
        return sized(
                new Entry(side, instrument, leverage, fraction, Quantity.ZERO, price, exits, clamps), intent, cash);
    }

    private Judgement sized(Entry entry, Intent intent, Money cash) {
        BigDecimal lotStep = entry.instrument().lotStep();
        BigDecimal fraction = entry.cashFraction();
        Quantity quantity = fraction == null
                ? EntrySize.floored(asked(intent), lotStep)
                : EntrySize.within(
                        cash.times(fraction), entry.price(), venue.costs().feeRate(), entry.leverage(), lotStep);
        List<Clamp> clamps = new ArrayList<>(entry.clamps());
        if (fraction == null) {
            clamps.addAll(EntrySize.rounding(asked(intent), quantity));
        }
        Entry sized = new Entry(
                entry.side(),
                entry.instrument(),
                entry.leverage(),
                fraction,
                quantity,
                entry.price(),
                entry.exits(),
                clamps);
        Quantity most = entry.instrument().maxQuantity();
        if (most == null || quantity.compareTo(most) <= 0) {
            return new Judgement.Granted(sized);
        }
        return venue.risk().mode() == RiskMode.CLAMP
                ? new Judgement.Granted(
                        sized.shrunk(Refusal.QUANTITY_TOO_LARGE, EntrySize.floored(most.value(), lotStep)))
                : Judgement.denied(Refusal.QUANTITY_TOO_LARGE, "quantity", quantity, "maximum", most);
    }

    private static BigDecimal asked(Intent intent) {
        BigDecimal quantity = intent.quantity();
        if (quantity == null) {
            throw new InvariantViolated("INTENT_WITHOUT_SIZE", "symbol=" + intent.symbol());
        }
        return quantity;
    }

    private static @Nullable Denial malformed(Intent intent) {
        BigDecimal fraction = intent.cashFraction();
        BigDecimal quantity = intent.quantity();
        BigDecimal size = fraction == null ? quantity : fraction;
        if (size == null || (fraction != null && quantity != null)) {
            return Denial.of(Refusal.SIZE_OUT_OF_RANGE, "fraction", shown(fraction), "quantity", shown(quantity));
        }
        if (!positive(size)) {
            return Denial.of(Refusal.SIZE_OUT_OF_RANGE, fraction == null ? "quantity" : "fraction", shown(size));
        }
        BigDecimal leverage = intent.leverage();
        if (leverage != null && (!positive(leverage) || leverage.compareTo(BigDecimal.ONE) < 0)) {
            return Denial.of(Refusal.LEVERAGE_OUT_OF_RANGE, "leverage", shown(leverage));
        }
        for (BigDecimal exit : new BigDecimal[] {intent.stopLoss(), intent.takeProfit()}) {
            if (exit != null && !positive(exit)) {
                return Denial.of(
                        Refusal.EXIT_OUT_OF_RANGE,
                        "stopLoss",
                        shown(intent.stopLoss()),
                        "takeProfit",
                        shown(intent.takeProfit()));
            }
        }
        return null;
    }

    /** Above zero and with no more digits than the books compute with. */
    static boolean positive(BigDecimal value) {
        return value.signum() > 0
                && value.scale() <= MOST_DIGITS
                && (long) value.precision() - value.scale() <= MOST_DIGITS;
    }

    /** As text, never written out when it is absurd. */
    static String shown(@Nullable BigDecimal value) {
        return value == null ? "none" : value.toString();
    }

    private ExitPlan exits(Intent intent) {
        String text = intent.invalidation();
        Invalidation invalidation =
                text == null || text.isBlank() ? null : Invalidation.parse(text.strip(), venue.indicators());
        return new ExitPlan(
                price(intent.stopLoss()),
                price(intent.takeProfit()),
                invalidation == null ? null : invalidation.toString(),
                invalidation instanceof Invalidation.Checked);
    }

    private static @Nullable Price price(@Nullable BigDecimal value) {
        return value == null ? null : new Price(value);
    }

    private boolean clamps(Refusal rule, BigDecimal asked, BigDecimal granted, List<Clamp> clamps) {
        if (venue.risk().mode() == RiskMode.REFUSE) {
            return false;
        }
        clamps.add(new Clamp(rule.name(), asked.toPlainString(), granted.toPlainString()));
        return true;
    }

    private static Leverage least(Leverage one, Leverage other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

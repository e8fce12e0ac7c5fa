package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.PerpetualView;
import org.tradingarena.schema.types.Quantity;

/**
 * Funding and open interest of one perpetual, folded bar by bar. The sum over the window is exact, so that the mean does
 * not depend on where the fold began; bars that repeat a value share one entry. Not thread-safe.
 */
final class PerpetualSeries {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_EVEN);

    private final long window;
    private final Deque<Run> runs = new ArrayDeque<>();
    private long bars;
    private long told;
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable BigDecimal openInterest;
    private @Nullable BigDecimal fundingRate;

    /**
     * @param assumed the rate until a bar tells one; null where none is assumed
     * @param step length of a bar
     */
    PerpetualSeries(@Nullable AssumedFunding assumed, Duration step) {
        this.window = Math.max(1, WINDOW.dividedBy(step));
        this.fundingRate = assumed == null ? null : assumed.rate();
    }

    /** The rate that was last due before the first bar. */
    void lastRate(BigDecimal rate) {
        fundingRate = rate;
    }

    void add(Bar bar) {
        if (bar.fundingRate() != null) {
            fundingRate = bar.fundingRate();
        }
        if (bar.openInterest() != null) {
            openInterest = bar.openInterest();
        }
        enter(bar.openInterest());
        if (bars > window) {
            leave();
        }
    }

    /** What is known now; a market that has told no open interest within the window is said to tell none. */
    PerpetualView view() {
        return told == 0
                ? new PerpetualView(fundingRate, null, null)
                : new PerpetualView(fundingRate, openInterest, mean());
    }

    private BigDecimal mean() {
        return new Quantity(sum.divide(BigDecimal.valueOf(told), TEN)).value();
    }

    private void enter(@Nullable BigDecimal value) {
        Run last = runs.peekLast();
        if (last == null || !last.repeats(value)) {
            last = new Run(value);
            runs.addLast(last);
        }
        last.bars++;
        bars++;
        if (value != null) {
            sum = sum.add(value);
            told++;
        }
    }

    private void leave() {
        Run first = runs.getFirst();
        bars--;
        if (first.value != null) {
            sum = sum.subtract(first.value);
            told--;
        }
        if (--first.bars == 0) {
            runs.removeFirst();
        }
    }

    /** Bars in a row with the same open interest. */
    private static final class Run {
        private final @Nullable BigDecimal value;
        private long bars;

        Run(@Nullable BigDecimal value) {
            this.value = value;
        }

        boolean repeats(@Nullable BigDecimal next) {
            return value == null ? next == null : next != null && value.compareTo(next) == 0;
        }
    }
}

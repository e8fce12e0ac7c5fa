package org.tradingarena.engine.statistics.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How much of the time and of the capital was at work. */
public final class Activity {

    private static final double SECONDS_PER_DAY = 86_400;

    private Activity() {}

    /**
     * Exposure: the share of the window in which at least one position was held. Weighted by time, and positions held
     * together count once; what lies outside the window does not count.
     */
    public static Measure exposure(List<Holding> holdings, Instant from, Instant to) {
        double window = days(from, to);
        if (!(window > 0)) {
            return Measure.undefined("no time has passed");
        }
        double held = 0;
        Instant covered = from;
        for (Holding holding :
                holdings.stream().sorted(Comparator.comparing(Holding::from)).toList()) {
            Instant begin = later(covered, holding.from());
            Instant end = holding.to().isBefore(to) ? holding.to() : to;
            if (end.isAfter(begin)) {
                held += days(begin, end);
                covered = end;
            }
        }
        return Measure.of(held / window);
    }

    /** Turnover per day: sum of the absolute notional traded, over the mean equity, over the days. */
    public static Measure turnoverPerDay(double notionalTraded, double meanEquity, double days) {
        if (!(days > 0)) {
            return Measure.undefined("no time has passed");
        }
        return meanEquity > 0
                ? Measure.finite(notionalTraded / meanEquity / days, "too large to express")
                : Measure.undefined("mean equity is zero or below");
    }

    /** Days from one moment to another, as a fraction. */
    public static double days(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        return (time.getSeconds() + time.getNano() / 1e9) / SECONDS_PER_DAY;
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }
}

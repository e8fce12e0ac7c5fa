package org.tradingarena.engine.statistics.performance;

/** How much an equity grew, in all and per year. */
public final class Growth {

    static final String NOTHING_LEFT = "equity is zero or below: no rate of growth leads there";

    private static final double DAYS_PER_YEAR = 365;

    private Growth() {}

    /** Total return {@code E_n ÷ E_0 − 1}; the start must be positive. */
    public static Measure total(double start, double end) {
        return start > 0 ? Measure.finite(end / start - 1, "no equity") : Measure.undefined("no capital at the start");
    }

    /**
     * Compound annual growth by periods: {@code (E_n ÷ E_0)^(A ÷ n) − 1}.
     *
     * @param returns number of returns between start and end
     */
    public static Measure byPeriods(double start, double end, int returns, Annualisation year) {
        return rate(start, end, year.periods() / returns, returns > 0);
    }

    /** Compound annual growth by the calendar: {@code (E_n ÷ E_0)^(365 ÷ days) − 1}; days may be a fraction. */
    public static Measure byCalendar(double start, double end, double days) {
        return rate(start, end, DAYS_PER_YEAR / days, days > 0);
    }

    private static Measure rate(double start, double end, double exponent, boolean timePassed) {
        if (!timePassed) {
            return Measure.undefined("no time has passed");
        }
        return total(start, end)
                .then(total -> total <= -1
                        ? Measure.undefined(NOTHING_LEFT)
                        : Measure.finite(Math.pow(1 + total, exponent) - 1, "too large to express"));
    }
}

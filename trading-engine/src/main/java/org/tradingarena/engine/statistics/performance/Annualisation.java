package org.tradingarena.engine.statistics.performance;

/**
 * How many periods a year has, for bringing figures per period to a year.
 *
 * @param periods per year, above 0
 */
public record Annualisation(double periods) {

    /** Days of a market that never closes. */
    public static final Annualisation CRYPTO_DAYS = new Annualisation(365);

    /** Trading days of a stock exchange. */
    public static final Annualisation EXCHANGE_DAYS = new Annualisation(252);

    public Annualisation {
        if (!(periods > 0) || Double.isInfinite(periods)) {
            throw new IllegalArgumentException("a year needs a positive number of periods: " + periods);
        }
    }

    /** A deviation, or a ratio of a mean to one, per year: times the root of the periods. */
    public Measure byRoot(Measure perPeriod) {
        return perPeriod.times(Math.sqrt(periods));
    }

    /** A mean per year: times the periods. */
    public Measure linear(Measure perPeriod) {
        return perPeriod.times(periods);
    }

    /** A return per period compounded for a year: {@code (1 + x)^A − 1}; undefined at or below −100 %. */
    public Measure compounded(Measure perPeriod) {
        return perPeriod.then(value -> value <= -1
                ? Measure.undefined(Growth.NOTHING_LEFT)
                : Measure.finite(Math.pow(1 + value, periods) - 1, "too large to express"));
    }

    /** The rate per period that compounds to the annual one: {@code (1 + rate)^(1/A) − 1}. */
    public double ratePerPeriod(double annualRate) {
        return Math.pow(1 + annualRate, 1 / periods) - 1;
    }
}

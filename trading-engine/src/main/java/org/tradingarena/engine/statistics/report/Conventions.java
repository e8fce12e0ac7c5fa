package org.tradingarena.engine.statistics.report;

import java.math.BigDecimal;
import org.tradingarena.engine.statistics.performance.Annualisation;

/**
 * What the figures per year assume.
 *
 * @param annualRiskFree as a fraction, such as 0.04; it counts in the Sharpe ratio per year only
 */
public record Conventions(Annualisation year, double annualRiskFree) {

    /** A year of 365 days and a risk-free rate of 0. */
    public static final Conventions CRYPTO = new Conventions(Annualisation.CRYPTO_DAYS, 0);

    String yearText() {
        return plain(year.periods()) + "-day year";
    }

    String riskFreeText() {
        return "risk-free rate " + plain(annualRiskFree) + " a year";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

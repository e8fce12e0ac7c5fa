package org.tradingarena.engine.statistics.report;

import java.util.function.Supplier;
import org.tradingarena.engine.statistics.performance.Activity;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.ReturnSeries;

/** What the data can support: returns need an equity above zero, and figures per year need 30 days. */
final class Evidence {
    static final double DAYS_FOR_A_YEAR = 30;
    static final String TOO_SHORT = "annualised: needs at least 30 days";
    static final String TOTAL_LOSS = "equity was zero or below: no returns after a total loss";

    private final double days;

    Evidence(EquityRecord equity) {
        this.days = Activity.days(equity.start().at(), equity.last().at());
    }

    double days() {
        return days;
    }

    Measure annualised(Supplier<Measure> measure) {
        return days < DAYS_FOR_A_YEAR ? Measure.undefined(TOO_SHORT) : measure.get();
    }

    /** A figure from the returns of paths that have some. */
    static Measure ofReturns(Supplier<Measure> measure, double[]... paths) {
        for (double[] path : paths) {
            if (!ReturnSeries.hasReturns(path)) {
                return Measure.undefined(TOTAL_LOSS);
            }
        }
        return measure.get();
    }
}
